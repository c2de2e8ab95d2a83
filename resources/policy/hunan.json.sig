{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEUCIQCDuVj3YS5zFPJykeIpaiMuKM9wQS59KrTjYEGY3mhXAQIgSUnU5in9Ym2/8ENSf2KvHeOHDdyrwi4f0HMVlbXJhbk="
}
