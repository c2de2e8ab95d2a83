{
    "algorithm": "SM2-SM3",
    "key": "7ba436254f8192707cb8f81976169f0220c1822255d4ecbf31febcca33cda7de",
    "signature": "MEUCIQDkMH3f730Gmdd4Et2emg6btB15x9IKhfeL5ixkiFMuIgIgYkt9GHrnM0ltPua0ChFGc2eLSgJ2AGc6JQO2x/5+zWM="
}
