{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEUCIASaD9d+h7eS+gyXo3aVu6aDPZ8++k6vsDbQHUmSLOxUAiEA0VxeaeEnx95991MDBQG9/hdAZtea1JbIvkbMTrX+ikg="
}
