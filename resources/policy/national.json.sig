{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEUCIQC4rgVMYYYloP0vMAEN99vnOTkayiD3vYkH6iANC49qvwIgXG6dicowhvINPrhNEWspcEhDvKnplhICBbYphC+mhn0="
}
