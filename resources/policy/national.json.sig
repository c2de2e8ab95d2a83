{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEQCIE51jbfVzLyY2uuR7vx9koXDAtnu9smN9Ou8RzWpzSz7AiB5vyLaOWdmvAzYFGiJp6knWY1gVwIjjf1n8d5q1vdR1A=="
}
