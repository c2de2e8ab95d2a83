{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEYCIQCE/fcTHbXeM4CNEOBNlOQkKyAPbspNT7bRgWKIxafEZAIhALJna73sP52M+bjIeYXT6VPp/XbBQMIlfOdleRP3ssmn"
}
