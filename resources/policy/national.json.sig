{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEUCIQCg2WOFWQFm7rujsYCmVTwIE6gnCrQzYFek7oksrACnEQIgHRPFu3TkLTlwxrVuaHkqKtMSOGVHvZebWpksJtYEPVc="
}
