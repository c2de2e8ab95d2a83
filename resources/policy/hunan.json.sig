{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEYCIQD37M3GyuJBZtbA5ap7qAgG4K+QYZNDHkYPb0hnIHOIUQIhAK8WF2DbyES+SVNgomFVJcdtm0vDsLRA89wz9Sb0ed3D"
}
