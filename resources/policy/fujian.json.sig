{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEUCIQCKUsm9RPQt4mniF5F7qB0+edFE9IV5z9nzRz0Wi69/kAIgDhbVTIcIUMUdD1UxcS0N0Am36Bb3CiRPRlXVfYWoNkI="
}
