{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEUCIDSgPu+MIGYPdx49iuLsF9bzDaoiRmrVa+o93Hqp0euOAiEAyeyiGv2gPjXb9I2XRBShABi47FZzZ8ygVrIlCu3Uz5k="
}
