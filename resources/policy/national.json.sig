{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEYCIQCpz2kUVEF9kqKYAACkvxMMZoYKpti7JLrWE86SoF2prQIhAMxe+hoUMLEMlpvuFg/r0663torMyigm5iv77o1ceADI"
}
