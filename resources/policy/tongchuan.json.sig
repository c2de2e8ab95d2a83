{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEUCIHsX33LtG2uFVUY2F55pmVrOFcFLfrkGH9BLIyvvqrp2AiEAwUfxdTzR+fT2EWp9KXvbY25fVs8WWtEZMFTu7E/Ey3Y="
}
