{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEQCIEs0m6tnMjs3fjcvT5uuTuVRV1CsSeg3wXbRL3pRJRdyAiAZ0+6N9Nykc5wEHjhmXFLmfAgir1MayAX5r2WHnEwgKA=="
}
