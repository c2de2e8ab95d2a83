{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEUCIQDFtL/cV3C6MBoFhCzAPeiz3YXWg05MlSWKoytxlSr8nAIgWab7DCRx/7re3Zrwq537TVqVy5OsqUKxuaq4G3tq1tk="
}
