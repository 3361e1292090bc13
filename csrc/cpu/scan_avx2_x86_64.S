# Written by gen/lanes.py; change that, not this. See there for how it works.
.intel_syntax noprefix
.text
.globl switcher_avx2_schedule
.hidden switcher_avx2_schedule
.type switcher_avx2_schedule, @function
.p2align 6
switcher_avx2_schedule:
  vmovdqa ymm0, [rdi + 0]
  vpsrld ymm1, ymm0, 7
  vpslld ymm2, ymm0, 25
  vpxor ymm1, ymm1, ymm2
  vpsrld ymm3, ymm0, 18
  vpslld ymm4, ymm0, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm1, ymm1, ymm3
  vpsrld ymm5, ymm0, 3
  vpxor ymm1, ymm1, ymm5
  vpaddd ymm1, ymm1, [rdi + 3968]
  vpaddd ymm0, ymm0, [rdi + 4000]
  vpsrld ymm6, ymm1, 17
  vpslld ymm7, ymm1, 15
  vpxor ymm6, ymm6, ymm7
  vpsrld ymm8, ymm1, 19
  vpslld ymm9, ymm1, 13
  vpxor ymm8, ymm8, ymm9
  vpxor ymm6, ymm6, ymm8
  vpsrld ymm10, ymm1, 10
  vpxor ymm6, ymm6, ymm10
  vpaddd ymm6, ymm6, [rip + .Ltop]
  vmovdqa [rdi + 2080], ymm6
  vmovdqa ymm11, ymm6
  vpaddd ymm11, ymm11, [rip + .Lk + 640]
  vmovdqa [rdi + 544], ymm11
  vmovdqa [rdi + 2016], ymm1
  vmovdqa ymm12, ymm1
  vpaddd ymm12, ymm12, [rip + .Lk + 576]
  vmovdqa [rdi + 480], ymm12
  vmovdqa [rdi + 2048], ymm0
  vmovdqa ymm13, ymm0
  vpaddd ymm13, ymm13, [rip + .Lk + 608]
  vmovdqa [rdi + 512], ymm13
  vpsrld ymm14, ymm0, 17
  vpslld ymm15, ymm0, 15
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm2, ymm0, 19
  vpslld ymm4, ymm0, 13
  vpxor ymm2, ymm2, ymm4
  vpxor ymm14, ymm14, ymm2
  vpsrld ymm3, ymm0, 10
  vpxor ymm14, ymm14, ymm3
  vmovdqa [rdi + 2112], ymm14
  vmovdqa ymm5, ymm14
  vpaddd ymm5, ymm5, [rip + .Lk + 672]
  vmovdqa [rdi + 576], ymm5
  vpsrld ymm7, ymm6, 17
  vpslld ymm9, ymm6, 15
  vpxor ymm7, ymm7, ymm9
  vpsrld ymm8, ymm6, 19
  vpslld ymm10, ymm6, 13
  vpxor ymm8, ymm8, ymm10
  vpxor ymm7, ymm7, ymm8
  vpsrld ymm11, ymm6, 10
  vpxor ymm7, ymm7, ymm11
  vpaddd ymm7, ymm7, [rip + .Llength1]
  vmovdqa [rdi + 2144], ymm7
  vmovdqa ymm12, ymm7
  vpaddd ymm12, ymm12, [rip + .Lk + 704]
  vmovdqa [rdi + 608], ymm12
  vpsrld ymm13, ymm14, 17
  vpslld ymm15, ymm14, 15
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm4, ymm14, 19
  vpslld ymm2, ymm14, 13
  vpxor ymm4, ymm4, ymm2
  vpxor ymm13, ymm13, ymm4
  vpsrld ymm3, ymm14, 10
  vpxor ymm13, ymm13, ymm3
  vpaddd ymm13, ymm13, [rdi + 3904]
  vmovdqa [rdi + 2176], ymm13
  vmovdqa ymm5, ymm13
  vpaddd ymm5, ymm5, [rip + .Lk + 736]
  vmovdqa [rdi + 640], ymm5
  vpsrld ymm9, ymm7, 17
  vpslld ymm10, ymm7, 15
  vpxor ymm9, ymm9, ymm10
  vpsrld ymm8, ymm7, 19
  vpslld ymm11, ymm7, 13
  vpxor ymm8, ymm8, ymm11
  vpxor ymm9, ymm9, ymm8
  vpsrld ymm12, ymm7, 10
  vpxor ymm9, ymm9, ymm12
  vpaddd ymm9, ymm9, [rdi + 3936]
  vmovdqa [rdi + 2208], ymm9
  vmovdqa ymm15, ymm9
  vpaddd ymm15, ymm15, [rip + .Lk + 768]
  vmovdqa [rdi + 672], ymm15
  vpsrld ymm2, ymm13, 17
  vpslld ymm4, ymm13, 15
  vpxor ymm2, ymm2, ymm4
  vpsrld ymm3, ymm13, 19
  vpslld ymm5, ymm13, 13
  vpxor ymm3, ymm3, ymm5
  vpxor ymm2, ymm2, ymm3
  vpsrld ymm10, ymm13, 10
  vpxor ymm2, ymm2, ymm10
  vpaddd ymm2, ymm2, ymm1
  vmovdqa [rdi + 2240], ymm2
  vmovdqa ymm11, ymm2
  vpaddd ymm11, ymm11, [rip + .Lk + 800]
  vmovdqa [rdi + 704], ymm11
  vpsrld ymm8, ymm9, 17
  vpslld ymm12, ymm9, 15
  vpxor ymm8, ymm8, ymm12
  vpsrld ymm15, ymm9, 19
  vpslld ymm4, ymm9, 13
  vpxor ymm15, ymm15, ymm4
  vpxor ymm8, ymm8, ymm15
  vpsrld ymm5, ymm9, 10
  vpxor ymm8, ymm8, ymm5
  vpaddd ymm8, ymm8, ymm0
  vmovdqa [rdi + 2272], ymm8
  vmovdqa ymm3, ymm8
  vpaddd ymm3, ymm3, [rip + .Lk + 832]
  vmovdqa [rdi + 736], ymm3
  vpsrld ymm10, ymm2, 17
  vpslld ymm11, ymm2, 15
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm12, ymm2, 19
  vpslld ymm4, ymm2, 13
  vpxor ymm12, ymm12, ymm4
  vpxor ymm10, ymm10, ymm12
  vpsrld ymm15, ymm2, 10
  vpxor ymm10, ymm10, ymm15
  vpaddd ymm10, ymm10, ymm6
  vmovdqa [rdi + 2304], ymm10
  vmovdqa ymm5, ymm10
  vpaddd ymm5, ymm5, [rip + .Lk + 864]
  vmovdqa [rdi + 768], ymm5
  vpsrld ymm1, ymm8, 17
  vpslld ymm3, ymm8, 15
  vpxor ymm1, ymm1, ymm3
  vpsrld ymm11, ymm8, 19
  vpslld ymm4, ymm8, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm1, ymm1, ymm11
  vpsrld ymm12, ymm8, 10
  vpxor ymm1, ymm1, ymm12
  vpaddd ymm1, ymm1, ymm14
  vmovdqa [rdi + 2336], ymm1
  vmovdqa ymm15, ymm1
  vpaddd ymm15, ymm15, [rip + .Lk + 896]
  vmovdqa [rdi + 800], ymm15
  vpsrld ymm0, ymm10, 17
  vpslld ymm5, ymm10, 15
  vpxor ymm0, ymm0, ymm5
  vpsrld ymm3, ymm10, 19
  vpslld ymm4, ymm10, 13
  vpxor ymm3, ymm3, ymm4
  vpxor ymm0, ymm0, ymm3
  vpsrld ymm11, ymm10, 10
  vpxor ymm0, ymm0, ymm11
  vpaddd ymm0, ymm0, ymm7
  vmovdqa [rdi + 2368], ymm0
  vmovdqa ymm12, ymm0
  vpaddd ymm12, ymm12, [rip + .Lk + 928]
  vmovdqa [rdi + 832], ymm12
  vpsrld ymm6, ymm1, 17
  vpslld ymm15, ymm1, 15
  vpxor ymm6, ymm6, ymm15
  vpsrld ymm5, ymm1, 19
  vpslld ymm4, ymm1, 13
  vpxor ymm5, ymm5, ymm4
  vpxor ymm6, ymm6, ymm5
  vpsrld ymm3, ymm1, 10
  vpxor ymm6, ymm6, ymm3
  vpaddd ymm6, ymm6, [rip + .Lsigma_length1]
  vpaddd ymm6, ymm6, ymm13
  vmovdqa [rdi + 2400], ymm6
  vmovdqa ymm11, ymm6
  vpaddd ymm11, ymm11, [rip + .Lk + 960]
  vmovdqa [rdi + 864], ymm11
  vpsrld ymm14, ymm0, 17
  vpslld ymm12, ymm0, 15
  vpxor ymm14, ymm14, ymm12
  vpsrld ymm15, ymm0, 19
  vpslld ymm4, ymm0, 13
  vpxor ymm15, ymm15, ymm4
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm5, ymm0, 10
  vpxor ymm14, ymm14, ymm5
  vpaddd ymm14, ymm14, [rdi + 4032]
  vpaddd ymm14, ymm14, ymm9
  vmovdqa [rdi + 2432], ymm14
  vmovdqa ymm3, ymm14
  vpaddd ymm3, ymm3, [rip + .Lk + 992]
  vmovdqa [rdi + 896], ymm3
  vpsrld ymm7, ymm6, 17
  vpslld ymm11, ymm6, 15
  vpxor ymm7, ymm7, ymm11
  vpsrld ymm12, ymm6, 19
  vpslld ymm4, ymm6, 13
  vpxor ymm12, ymm12, ymm4
  vpxor ymm7, ymm7, ymm12
  vpsrld ymm15, ymm6, 10
  vpxor ymm7, ymm7, ymm15
  vpaddd ymm7, ymm7, [rdi + 4064]
  vpaddd ymm7, ymm7, ymm2
  vmovdqa [rdi + 2464], ymm7
  vmovdqa ymm5, ymm7
  vpaddd ymm5, ymm5, [rip + .Lk + 1024]
  vmovdqa [rdi + 928], ymm5
  vpsrld ymm13, ymm14, 17
  vpslld ymm3, ymm14, 15
  vpxor ymm13, ymm13, ymm3
  vpsrld ymm11, ymm14, 19
  vpslld ymm4, ymm14, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm12, ymm14, 10
  vpxor ymm13, ymm13, ymm12
  vpaddd ymm13, ymm13, ymm8
  vpaddd ymm13, ymm13, [rdi + 3936]
  vmovdqa ymm15, [rdi + 2016]
  vpsrld ymm9, ymm15, 7
  vpslld ymm5, ymm15, 25
  vpxor ymm9, ymm9, ymm5
  vpsrld ymm3, ymm15, 18
  vpslld ymm4, ymm15, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm9, ymm9, ymm3
  vpsrld ymm11, ymm15, 3
  vpxor ymm9, ymm9, ymm11
  vpaddd ymm13, ymm13, ymm9
  vmovdqa [rdi + 2496], ymm13
  vmovdqa ymm12, ymm13
  vpaddd ymm12, ymm12, [rip + .Lk + 1056]
  vmovdqa [rdi + 960], ymm12
  vpsrld ymm5, ymm7, 17
  vpslld ymm4, ymm7, 15
  vpxor ymm5, ymm5, ymm4
  vpsrld ymm3, ymm7, 19
  vpslld ymm11, ymm7, 13
  vpxor ymm3, ymm3, ymm11
  vpxor ymm5, ymm5, ymm3
  vpsrld ymm15, ymm7, 10
  vpxor ymm5, ymm5, ymm15
  vpaddd ymm5, ymm5, ymm10
  vpaddd ymm5, ymm5, [rdi + 2016]
  vmovdqa ymm9, [rdi + 2048]
  vpsrld ymm2, ymm9, 7
  vpslld ymm12, ymm9, 25
  vpxor ymm2, ymm2, ymm12
  vpsrld ymm4, ymm9, 18
  vpslld ymm11, ymm9, 14
  vpxor ymm4, ymm4, ymm11
  vpxor ymm2, ymm2, ymm4
  vpsrld ymm3, ymm9, 3
  vpxor ymm2, ymm2, ymm3
  vpaddd ymm5, ymm5, ymm2
  vmovdqa [rdi + 2528], ymm5
  vmovdqa ymm15, ymm5
  vpaddd ymm15, ymm15, [rip + .Lk + 1088]
  vmovdqa [rdi + 992], ymm15
  vpsrld ymm12, ymm13, 17
  vpslld ymm11, ymm13, 15
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm4, ymm13, 19
  vpslld ymm3, ymm13, 13
  vpxor ymm4, ymm4, ymm3
  vpxor ymm12, ymm12, ymm4
  vpsrld ymm9, ymm13, 10
  vpxor ymm12, ymm12, ymm9
  vpaddd ymm12, ymm12, ymm1
  vpaddd ymm12, ymm12, [rdi + 2048]
  vmovdqa ymm2, [rdi + 2080]
  vpsrld ymm8, ymm2, 7
  vpslld ymm15, ymm2, 25
  vpxor ymm8, ymm8, ymm15
  vpsrld ymm11, ymm2, 18
  vpslld ymm3, ymm2, 14
  vpxor ymm11, ymm11, ymm3
  vpxor ymm8, ymm8, ymm11
  vpsrld ymm4, ymm2, 3
  vpxor ymm8, ymm8, ymm4
  vpaddd ymm12, ymm12, ymm8
  vmovdqa [rdi + 2560], ymm12
  vmovdqa ymm9, ymm12
  vpaddd ymm9, ymm9, [rip + .Lk + 1120]
  vmovdqa [rdi + 1024], ymm9
  vpsrld ymm15, ymm5, 17
  vpslld ymm3, ymm5, 15
  vpxor ymm15, ymm15, ymm3
  vpsrld ymm11, ymm5, 19
  vpslld ymm4, ymm5, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm15, ymm15, ymm11
  vpsrld ymm2, ymm5, 10
  vpxor ymm15, ymm15, ymm2
  vpaddd ymm15, ymm15, ymm0
  vpaddd ymm15, ymm15, [rdi + 2080]
  vmovdqa ymm8, [rdi + 2112]
  vpsrld ymm10, ymm8, 7
  vpslld ymm9, ymm8, 25
  vpxor ymm10, ymm10, ymm9
  vpsrld ymm3, ymm8, 18
  vpslld ymm4, ymm8, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm10, ymm10, ymm3
  vpsrld ymm11, ymm8, 3
  vpxor ymm10, ymm10, ymm11
  vpaddd ymm15, ymm15, ymm10
  vmovdqa [rdi + 2592], ymm15
  vmovdqa ymm2, ymm15
  vpaddd ymm2, ymm2, [rip + .Lk + 1152]
  vmovdqa [rdi + 1056], ymm2
  vpsrld ymm9, ymm12, 17
  vpslld ymm4, ymm12, 15
  vpxor ymm9, ymm9, ymm4
  vpsrld ymm3, ymm12, 19
  vpslld ymm11, ymm12, 13
  vpxor ymm3, ymm3, ymm11
  vpxor ymm9, ymm9, ymm3
  vpsrld ymm8, ymm12, 10
  vpxor ymm9, ymm9, ymm8
  vpaddd ymm9, ymm9, ymm6
  vpaddd ymm9, ymm9, [rdi + 2112]
  vmovdqa ymm10, [rdi + 2144]
  vpsrld ymm1, ymm10, 7
  vpslld ymm2, ymm10, 25
  vpxor ymm1, ymm1, ymm2
  vpsrld ymm4, ymm10, 18
  vpslld ymm11, ymm10, 14
  vpxor ymm4, ymm4, ymm11
  vpxor ymm1, ymm1, ymm4
  vpsrld ymm3, ymm10, 3
  vpxor ymm1, ymm1, ymm3
  vpaddd ymm9, ymm9, ymm1
  vmovdqa [rdi + 2624], ymm9
  vmovdqa ymm8, ymm9
  vpaddd ymm8, ymm8, [rip + .Lk + 1184]
  vmovdqa [rdi + 1088], ymm8
  vpsrld ymm2, ymm15, 17
  vpslld ymm11, ymm15, 15
  vpxor ymm2, ymm2, ymm11
  vpsrld ymm4, ymm15, 19
  vpslld ymm3, ymm15, 13
  vpxor ymm4, ymm4, ymm3
  vpxor ymm2, ymm2, ymm4
  vpsrld ymm10, ymm15, 10
  vpxor ymm2, ymm2, ymm10
  vpaddd ymm2, ymm2, ymm14
  vpaddd ymm2, ymm2, [rdi + 2144]
  vmovdqa ymm1, [rdi + 2176]
  vpsrld ymm0, ymm1, 7
  vpslld ymm8, ymm1, 25
  vpxor ymm0, ymm0, ymm8
  vpsrld ymm11, ymm1, 18
  vpslld ymm3, ymm1, 14
  vpxor ymm11, ymm11, ymm3
  vpxor ymm0, ymm0, ymm11
  vpsrld ymm4, ymm1, 3
  vpxor ymm0, ymm0, ymm4
  vpaddd ymm2, ymm2, ymm0
  vmovdqa [rdi + 2656], ymm2
  vmovdqa ymm10, ymm2
  vpaddd ymm10, ymm10, [rip + .Lk + 1216]
  vmovdqa [rdi + 1120], ymm10
  vpsrld ymm8, ymm9, 17
  vpslld ymm3, ymm9, 15
  vpxor ymm8, ymm8, ymm3
  vpsrld ymm11, ymm9, 19
  vpslld ymm4, ymm9, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm8, ymm8, ymm11
  vpsrld ymm1, ymm9, 10
  vpxor ymm8, ymm8, ymm1
  vpaddd ymm8, ymm8, ymm7
  vpaddd ymm8, ymm8, [rdi + 2176]
  vmovdqa ymm0, [rdi + 2208]
  vpsrld ymm6, ymm0, 7
  vpslld ymm10, ymm0, 25
  vpxor ymm6, ymm6, ymm10
  vpsrld ymm3, ymm0, 18
  vpslld ymm4, ymm0, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm6, ymm6, ymm3
  vpsrld ymm11, ymm0, 3
  vpxor ymm6, ymm6, ymm11
  vpaddd ymm8, ymm8, ymm6
  vmovdqa [rdi + 2688], ymm8
  vmovdqa ymm1, ymm8
  vpaddd ymm1, ymm1, [rip + .Lk + 1248]
  vmovdqa [rdi + 1152], ymm1
  vpsrld ymm10, ymm2, 17
  vpslld ymm4, ymm2, 15
  vpxor ymm10, ymm10, ymm4
  vpsrld ymm3, ymm2, 19
  vpslld ymm11, ymm2, 13
  vpxor ymm3, ymm3, ymm11
  vpxor ymm10, ymm10, ymm3
  vpsrld ymm0, ymm2, 10
  vpxor ymm10, ymm10, ymm0
  vpaddd ymm10, ymm10, ymm13
  vpaddd ymm10, ymm10, [rdi + 2208]
  vmovdqa ymm6, [rdi + 2240]
  vpsrld ymm14, ymm6, 7
  vpslld ymm1, ymm6, 25
  vpxor ymm14, ymm14, ymm1
  vpsrld ymm4, ymm6, 18
  vpslld ymm11, ymm6, 14
  vpxor ymm4, ymm4, ymm11
  vpxor ymm14, ymm14, ymm4
  vpsrld ymm3, ymm6, 3
  vpxor ymm14, ymm14, ymm3
  vpaddd ymm10, ymm10, ymm14
  vmovdqa [rdi + 2720], ymm10
  vmovdqa ymm0, ymm10
  vpaddd ymm0, ymm0, [rip + .Lk + 1280]
  vmovdqa [rdi + 1184], ymm0
  vpsrld ymm1, ymm8, 17
  vpslld ymm11, ymm8, 15
  vpxor ymm1, ymm1, ymm11
  vpsrld ymm4, ymm8, 19
  vpslld ymm3, ymm8, 13
  vpxor ymm4, ymm4, ymm3
  vpxor ymm1, ymm1, ymm4
  vpsrld ymm6, ymm8, 10
  vpxor ymm1, ymm1, ymm6
  vpaddd ymm1, ymm1, ymm5
  vpaddd ymm1, ymm1, [rdi + 2240]
  vmovdqa ymm14, [rdi + 2272]
  vpsrld ymm7, ymm14, 7
  vpslld ymm0, ymm14, 25
  vpxor ymm7, ymm7, ymm0
  vpsrld ymm11, ymm14, 18
  vpslld ymm3, ymm14, 14
  vpxor ymm11, ymm11, ymm3
  vpxor ymm7, ymm7, ymm11
  vpsrld ymm4, ymm14, 3
  vpxor ymm7, ymm7, ymm4
  vpaddd ymm1, ymm1, ymm7
  vmovdqa [rdi + 2752], ymm1
  vmovdqa ymm6, ymm1
  vpaddd ymm6, ymm6, [rip + .Lk + 1312]
  vmovdqa [rdi + 1216], ymm6
  vpsrld ymm0, ymm10, 17
  vpslld ymm3, ymm10, 15
  vpxor ymm0, ymm0, ymm3
  vpsrld ymm11, ymm10, 19
  vpslld ymm4, ymm10, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm0, ymm0, ymm11
  vpsrld ymm14, ymm10, 10
  vpxor ymm0, ymm0, ymm14
  vpaddd ymm0, ymm0, ymm12
  vpaddd ymm0, ymm0, [rdi + 2272]
  vmovdqa ymm7, [rdi + 2304]
  vpsrld ymm13, ymm7, 7
  vpslld ymm6, ymm7, 25
  vpxor ymm13, ymm13, ymm6
  vpsrld ymm3, ymm7, 18
  vpslld ymm4, ymm7, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm13, ymm13, ymm3
  vpsrld ymm11, ymm7, 3
  vpxor ymm13, ymm13, ymm11
  vpaddd ymm0, ymm0, ymm13
  vmovdqa [rdi + 2784], ymm0
  vmovdqa ymm14, ymm0
  vpaddd ymm14, ymm14, [rip + .Lk + 1344]
  vmovdqa [rdi + 1248], ymm14
  vpsrld ymm6, ymm1, 17
  vpslld ymm4, ymm1, 15
  vpxor ymm6, ymm6, ymm4
  vpsrld ymm3, ymm1, 19
  vpslld ymm11, ymm1, 13
  vpxor ymm3, ymm3, ymm11
  vpxor ymm6, ymm6, ymm3
  vpsrld ymm7, ymm1, 10
  vpxor ymm6, ymm6, ymm7
  vpaddd ymm6, ymm6, ymm15
  vpaddd ymm6, ymm6, [rdi + 2304]
  vmovdqa ymm13, [rdi + 2336]
  vpsrld ymm5, ymm13, 7
  vpslld ymm14, ymm13, 25
  vpxor ymm5, ymm5, ymm14
  vpsrld ymm4, ymm13, 18
  vpslld ymm11, ymm13, 14
  vpxor ymm4, ymm4, ymm11
  vpxor ymm5, ymm5, ymm4
  vpsrld ymm3, ymm13, 3
  vpxor ymm5, ymm5, ymm3
  vpaddd ymm6, ymm6, ymm5
  vmovdqa [rdi + 2816], ymm6
  vmovdqa ymm7, ymm6
  vpaddd ymm7, ymm7, [rip + .Lk + 1376]
  vmovdqa [rdi + 1280], ymm7
  vpsrld ymm14, ymm0, 17
  vpslld ymm11, ymm0, 15
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm4, ymm0, 19
  vpslld ymm3, ymm0, 13
  vpxor ymm4, ymm4, ymm3
  vpxor ymm14, ymm14, ymm4
  vpsrld ymm13, ymm0, 10
  vpxor ymm14, ymm14, ymm13
  vpaddd ymm14, ymm14, ymm9
  vpaddd ymm14, ymm14, [rdi + 2336]
  vmovdqa ymm5, [rdi + 2368]
  vpsrld ymm12, ymm5, 7
  vpslld ymm7, ymm5, 25
  vpxor ymm12, ymm12, ymm7
  vpsrld ymm11, ymm5, 18
  vpslld ymm3, ymm5, 14
  vpxor ymm11, ymm11, ymm3
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm4, ymm5, 3
  vpxor ymm12, ymm12, ymm4
  vpaddd ymm14, ymm14, ymm12
  vmovdqa [rdi + 2848], ymm14
  vmovdqa ymm13, ymm14
  vpaddd ymm13, ymm13, [rip + .Lk + 1408]
  vmovdqa [rdi + 1312], ymm13
  vpsrld ymm7, ymm6, 17
  vpslld ymm3, ymm6, 15
  vpxor ymm7, ymm7, ymm3
  vpsrld ymm11, ymm6, 19
  vpslld ymm4, ymm6, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm7, ymm7, ymm11
  vpsrld ymm5, ymm6, 10
  vpxor ymm7, ymm7, ymm5
  vpaddd ymm7, ymm7, ymm2
  vpaddd ymm7, ymm7, [rdi + 2368]
  vmovdqa ymm12, [rdi + 2400]
  vpsrld ymm15, ymm12, 7
  vpslld ymm13, ymm12, 25
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm3, ymm12, 18
  vpslld ymm4, ymm12, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm15, ymm15, ymm3
  vpsrld ymm11, ymm12, 3
  vpxor ymm15, ymm15, ymm11
  vpaddd ymm7, ymm7, ymm15
  vmovdqa [rdi + 2880], ymm7
  vmovdqa ymm5, ymm7
  vpaddd ymm5, ymm5, [rip + .Lk + 1440]
  vmovdqa [rdi + 1344], ymm5
  vpsrld ymm13, ymm14, 17
  vpslld ymm4, ymm14, 15
  vpxor ymm13, ymm13, ymm4
  vpsrld ymm3, ymm14, 19
  vpslld ymm11, ymm14, 13
  vpxor ymm3, ymm3, ymm11
  vpxor ymm13, ymm13, ymm3
  vpsrld ymm12, ymm14, 10
  vpxor ymm13, ymm13, ymm12
  vpaddd ymm13, ymm13, ymm8
  vpaddd ymm13, ymm13, [rdi + 2400]
  vmovdqa ymm15, [rdi + 2432]
  vpsrld ymm9, ymm15, 7
  vpslld ymm5, ymm15, 25
  vpxor ymm9, ymm9, ymm5
  vpsrld ymm4, ymm15, 18
  vpslld ymm11, ymm15, 14
  vpxor ymm4, ymm4, ymm11
  vpxor ymm9, ymm9, ymm4
  vpsrld ymm3, ymm15, 3
  vpxor ymm9, ymm9, ymm3
  vpaddd ymm13, ymm13, ymm9
  vmovdqa [rdi + 2912], ymm13
  vmovdqa ymm12, ymm13
  vpaddd ymm12, ymm12, [rip + .Lk + 1472]
  vmovdqa [rdi + 1376], ymm12
  vpsrld ymm5, ymm7, 17
  vpslld ymm11, ymm7, 15
  vpxor ymm5, ymm5, ymm11
  vpsrld ymm4, ymm7, 19
  vpslld ymm3, ymm7, 13
  vpxor ymm4, ymm4, ymm3
  vpxor ymm5, ymm5, ymm4
  vpsrld ymm15, ymm7, 10
  vpxor ymm5, ymm5, ymm15
  vpaddd ymm5, ymm5, ymm10
  vpaddd ymm5, ymm5, [rdi + 2432]
  vmovdqa ymm9, [rdi + 2464]
  vpsrld ymm2, ymm9, 7
  vpslld ymm12, ymm9, 25
  vpxor ymm2, ymm2, ymm12
  vpsrld ymm11, ymm9, 18
  vpslld ymm3, ymm9, 14
  vpxor ymm11, ymm11, ymm3
  vpxor ymm2, ymm2, ymm11
  vpsrld ymm4, ymm9, 3
  vpxor ymm2, ymm2, ymm4
  vpaddd ymm5, ymm5, ymm2
  vmovdqa [rdi + 2944], ymm5
  vmovdqa ymm15, ymm5
  vpaddd ymm15, ymm15, [rip + .Lk + 1504]
  vmovdqa [rdi + 1408], ymm15
  vpsrld ymm12, ymm13, 17
  vpslld ymm3, ymm13, 15
  vpxor ymm12, ymm12, ymm3
  vpsrld ymm11, ymm13, 19
  vpslld ymm4, ymm13, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm9, ymm13, 10
  vpxor ymm12, ymm12, ymm9
  vpaddd ymm12, ymm12, ymm1
  vpaddd ymm12, ymm12, [rdi + 2464]
  vmovdqa ymm2, [rdi + 2496]
  vpsrld ymm8, ymm2, 7
  vpslld ymm15, ymm2, 25
  vpxor ymm8, ymm8, ymm15
  vpsrld ymm3, ymm2, 18
  vpslld ymm4, ymm2, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm8, ymm8, ymm3
  vpsrld ymm11, ymm2, 3
  vpxor ymm8, ymm8, ymm11
  vpaddd ymm12, ymm12, ymm8
  vmovdqa [rdi + 2976], ymm12
  vmovdqa ymm9, ymm12
  vpaddd ymm9, ymm9, [rip + .Lk + 1536]
  vmovdqa [rdi + 1440], ymm9
  vpsrld ymm15, ymm5, 17
  vpslld ymm4, ymm5, 15
  vpxor ymm15, ymm15, ymm4
  vpsrld ymm3, ymm5, 19
  vpslld ymm11, ymm5, 13
  vpxor ymm3, ymm3, ymm11
  vpxor ymm15, ymm15, ymm3
  vpsrld ymm2, ymm5, 10
  vpxor ymm15, ymm15, ymm2
  vpaddd ymm15, ymm15, ymm0
  vpaddd ymm15, ymm15, [rdi + 2496]
  vmovdqa ymm8, [rdi + 2528]
  vpsrld ymm10, ymm8, 7
  vpslld ymm9, ymm8, 25
  vpxor ymm10, ymm10, ymm9
  vpsrld ymm4, ymm8, 18
  vpslld ymm11, ymm8, 14
  vpxor ymm4, ymm4, ymm11
  vpxor ymm10, ymm10, ymm4
  vpsrld ymm3, ymm8, 3
  vpxor ymm10, ymm10, ymm3
  vpaddd ymm15, ymm15, ymm10
  vmovdqa [rdi + 3008], ymm15
  vmovdqa ymm2, ymm15
  vpaddd ymm2, ymm2, [rip + .Lk + 1568]
  vmovdqa [rdi + 1472], ymm2
  vpsrld ymm9, ymm12, 17
  vpslld ymm11, ymm12, 15
  vpxor ymm9, ymm9, ymm11
  vpsrld ymm4, ymm12, 19
  vpslld ymm3, ymm12, 13
  vpxor ymm4, ymm4, ymm3
  vpxor ymm9, ymm9, ymm4
  vpsrld ymm8, ymm12, 10
  vpxor ymm9, ymm9, ymm8
  vpaddd ymm9, ymm9, ymm6
  vpaddd ymm9, ymm9, [rdi + 2528]
  vmovdqa ymm10, [rdi + 2560]
  vpsrld ymm1, ymm10, 7
  vpslld ymm2, ymm10, 25
  vpxor ymm1, ymm1, ymm2
  vpsrld ymm11, ymm10, 18
  vpslld ymm3, ymm10, 14
  vpxor ymm11, ymm11, ymm3
  vpxor ymm1, ymm1, ymm11
  vpsrld ymm4, ymm10, 3
  vpxor ymm1, ymm1, ymm4
  vpaddd ymm9, ymm9, ymm1
  vmovdqa [rdi + 3040], ymm9
  vmovdqa ymm8, ymm9
  vpaddd ymm8, ymm8, [rip + .Lk + 1600]
  vmovdqa [rdi + 1504], ymm8
  vpsrld ymm2, ymm15, 17
  vpslld ymm3, ymm15, 15
  vpxor ymm2, ymm2, ymm3
  vpsrld ymm11, ymm15, 19
  vpslld ymm4, ymm15, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm2, ymm2, ymm11
  vpsrld ymm10, ymm15, 10
  vpxor ymm2, ymm2, ymm10
  vpaddd ymm2, ymm2, ymm14
  vpaddd ymm2, ymm2, [rdi + 2560]
  vmovdqa ymm1, [rdi + 2592]
  vpsrld ymm0, ymm1, 7
  vpslld ymm8, ymm1, 25
  vpxor ymm0, ymm0, ymm8
  vpsrld ymm3, ymm1, 18
  vpslld ymm4, ymm1, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm0, ymm0, ymm3
  vpsrld ymm11, ymm1, 3
  vpxor ymm0, ymm0, ymm11
  vpaddd ymm2, ymm2, ymm0
  vmovdqa [rdi + 3072], ymm2
  vmovdqa ymm10, ymm2
  vpaddd ymm10, ymm10, [rip + .Lk + 1632]
  vmovdqa [rdi + 1536], ymm10
  vpsrld ymm8, ymm9, 17
  vpslld ymm4, ymm9, 15
  vpxor ymm8, ymm8, ymm4
  vpsrld ymm3, ymm9, 19
  vpslld ymm11, ymm9, 13
  vpxor ymm3, ymm3, ymm11
  vpxor ymm8, ymm8, ymm3
  vpsrld ymm1, ymm9, 10
  vpxor ymm8, ymm8, ymm1
  vpaddd ymm8, ymm8, ymm7
  vpaddd ymm8, ymm8, [rdi + 2592]
  vmovdqa ymm0, [rdi + 2624]
  vpsrld ymm6, ymm0, 7
  vpslld ymm10, ymm0, 25
  vpxor ymm6, ymm6, ymm10
  vpsrld ymm4, ymm0, 18
  vpslld ymm11, ymm0, 14
  vpxor ymm4, ymm4, ymm11
  vpxor ymm6, ymm6, ymm4
  vpsrld ymm3, ymm0, 3
  vpxor ymm6, ymm6, ymm3
  vpaddd ymm8, ymm8, ymm6
  vmovdqa [rdi + 3104], ymm8
  vmovdqa ymm1, ymm8
  vpaddd ymm1, ymm1, [rip + .Lk + 1664]
  vmovdqa [rdi + 1568], ymm1
  vpsrld ymm10, ymm2, 17
  vpslld ymm11, ymm2, 15
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm4, ymm2, 19
  vpslld ymm3, ymm2, 13
  vpxor ymm4, ymm4, ymm3
  vpxor ymm10, ymm10, ymm4
  vpsrld ymm0, ymm2, 10
  vpxor ymm10, ymm10, ymm0
  vpaddd ymm10, ymm10, ymm13
  vpaddd ymm10, ymm10, [rdi + 2624]
  vmovdqa ymm6, [rdi + 2656]
  vpsrld ymm14, ymm6, 7
  vpslld ymm1, ymm6, 25
  vpxor ymm14, ymm14, ymm1
  vpsrld ymm11, ymm6, 18
  vpslld ymm3, ymm6, 14
  vpxor ymm11, ymm11, ymm3
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm4, ymm6, 3
  vpxor ymm14, ymm14, ymm4
  vpaddd ymm10, ymm10, ymm14
  vmovdqa [rdi + 3136], ymm10
  vmovdqa ymm0, ymm10
  vpaddd ymm0, ymm0, [rip + .Lk + 1696]
  vmovdqa [rdi + 1600], ymm0
  vpsrld ymm1, ymm8, 17
  vpslld ymm3, ymm8, 15
  vpxor ymm1, ymm1, ymm3
  vpsrld ymm11, ymm8, 19
  vpslld ymm4, ymm8, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm1, ymm1, ymm11
  vpsrld ymm6, ymm8, 10
  vpxor ymm1, ymm1, ymm6
  vpaddd ymm1, ymm1, ymm5
  vpaddd ymm1, ymm1, [rdi + 2656]
  vmovdqa ymm14, [rdi + 2688]
  vpsrld ymm7, ymm14, 7
  vpslld ymm0, ymm14, 25
  vpxor ymm7, ymm7, ymm0
  vpsrld ymm3, ymm14, 18
  vpslld ymm4, ymm14, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm7, ymm7, ymm3
  vpsrld ymm11, ymm14, 3
  vpxor ymm7, ymm7, ymm11
  vpaddd ymm1, ymm1, ymm7
  vmovdqa [rdi + 3168], ymm1
  vmovdqa ymm6, ymm1
  vpaddd ymm6, ymm6, [rip + .Lk + 1728]
  vmovdqa [rdi + 1632], ymm6
  vpsrld ymm0, ymm10, 17
  vpslld ymm4, ymm10, 15
  vpxor ymm0, ymm0, ymm4
  vpsrld ymm3, ymm10, 19
  vpslld ymm11, ymm10, 13
  vpxor ymm3, ymm3, ymm11
  vpxor ymm0, ymm0, ymm3
  vpsrld ymm14, ymm10, 10
  vpxor ymm0, ymm0, ymm14
  vpaddd ymm0, ymm0, ymm12
  vpaddd ymm0, ymm0, [rdi + 2688]
  vmovdqa ymm7, [rdi + 2720]
  vpsrld ymm13, ymm7, 7
  vpslld ymm6, ymm7, 25
  vpxor ymm13, ymm13, ymm6
  vpsrld ymm4, ymm7, 18
  vpslld ymm11, ymm7, 14
  vpxor ymm4, ymm4, ymm11
  vpxor ymm13, ymm13, ymm4
  vpsrld ymm3, ymm7, 3
  vpxor ymm13, ymm13, ymm3
  vpaddd ymm0, ymm0, ymm13
  vmovdqa [rdi + 3200], ymm0
  vmovdqa ymm14, ymm0
  vpaddd ymm14, ymm14, [rip + .Lk + 1760]
  vmovdqa [rdi + 1664], ymm14
  vpsrld ymm6, ymm1, 17
  vpslld ymm11, ymm1, 15
  vpxor ymm6, ymm6, ymm11
  vpsrld ymm4, ymm1, 19
  vpslld ymm3, ymm1, 13
  vpxor ymm4, ymm4, ymm3
  vpxor ymm6, ymm6, ymm4
  vpsrld ymm7, ymm1, 10
  vpxor ymm6, ymm6, ymm7
  vpaddd ymm6, ymm6, ymm15
  vpaddd ymm6, ymm6, [rdi + 2720]
  vmovdqa ymm13, [rdi + 2752]
  vpsrld ymm5, ymm13, 7
  vpslld ymm14, ymm13, 25
  vpxor ymm5, ymm5, ymm14
  vpsrld ymm11, ymm13, 18
  vpslld ymm3, ymm13, 14
  vpxor ymm11, ymm11, ymm3
  vpxor ymm5, ymm5, ymm11
  vpsrld ymm4, ymm13, 3
  vpxor ymm5, ymm5, ymm4
  vpaddd ymm6, ymm6, ymm5
  vmovdqa [rdi + 3232], ymm6
  vmovdqa ymm7, ymm6
  vpaddd ymm7, ymm7, [rip + .Lk + 1792]
  vmovdqa [rdi + 1696], ymm7
  vpsrld ymm14, ymm0, 17
  vpslld ymm3, ymm0, 15
  vpxor ymm14, ymm14, ymm3
  vpsrld ymm11, ymm0, 19
  vpslld ymm4, ymm0, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm13, ymm0, 10
  vpxor ymm14, ymm14, ymm13
  vpaddd ymm14, ymm14, ymm9
  vpaddd ymm14, ymm14, [rdi + 2752]
  vmovdqa ymm5, [rdi + 2784]
  vpsrld ymm12, ymm5, 7
  vpslld ymm7, ymm5, 25
  vpxor ymm12, ymm12, ymm7
  vpsrld ymm3, ymm5, 18
  vpslld ymm4, ymm5, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm12, ymm12, ymm3
  vpsrld ymm11, ymm5, 3
  vpxor ymm12, ymm12, ymm11
  vpaddd ymm14, ymm14, ymm12
  vmovdqa [rdi + 3264], ymm14
  vmovdqa ymm13, ymm14
  vpaddd ymm13, ymm13, [rip + .Lk + 1824]
  vmovdqa [rdi + 1728], ymm13
  vpsrld ymm7, ymm6, 17
  vpslld ymm4, ymm6, 15
  vpxor ymm7, ymm7, ymm4
  vpsrld ymm3, ymm6, 19
  vpslld ymm11, ymm6, 13
  vpxor ymm3, ymm3, ymm11
  vpxor ymm7, ymm7, ymm3
  vpsrld ymm5, ymm6, 10
  vpxor ymm7, ymm7, ymm5
  vpaddd ymm7, ymm7, ymm2
  vpaddd ymm7, ymm7, [rdi + 2784]
  vmovdqa ymm12, [rdi + 2816]
  vpsrld ymm15, ymm12, 7
  vpslld ymm13, ymm12, 25
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm4, ymm12, 18
  vpslld ymm11, ymm12, 14
  vpxor ymm4, ymm4, ymm11
  vpxor ymm15, ymm15, ymm4
  vpsrld ymm3, ymm12, 3
  vpxor ymm15, ymm15, ymm3
  vpaddd ymm7, ymm7, ymm15
  vmovdqa [rdi + 3296], ymm7
  vmovdqa ymm5, ymm7
  vpaddd ymm5, ymm5, [rip + .Lk + 1856]
  vmovdqa [rdi + 1760], ymm5
  vpsrld ymm13, ymm14, 17
  vpslld ymm11, ymm14, 15
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm4, ymm14, 19
  vpslld ymm3, ymm14, 13
  vpxor ymm4, ymm4, ymm3
  vpxor ymm13, ymm13, ymm4
  vpsrld ymm12, ymm14, 10
  vpxor ymm13, ymm13, ymm12
  vpaddd ymm13, ymm13, ymm8
  vpaddd ymm13, ymm13, [rdi + 2816]
  vmovdqa ymm15, [rdi + 2848]
  vpsrld ymm9, ymm15, 7
  vpslld ymm5, ymm15, 25
  vpxor ymm9, ymm9, ymm5
  vpsrld ymm11, ymm15, 18
  vpslld ymm3, ymm15, 14
  vpxor ymm11, ymm11, ymm3
  vpxor ymm9, ymm9, ymm11
  vpsrld ymm4, ymm15, 3
  vpxor ymm9, ymm9, ymm4
  vpaddd ymm13, ymm13, ymm9
  vmovdqa [rdi + 3328], ymm13
  vmovdqa ymm12, ymm13
  vpaddd ymm12, ymm12, [rip + .Lk + 1888]
  vmovdqa [rdi + 1792], ymm12
  vpsrld ymm5, ymm7, 17
  vpslld ymm3, ymm7, 15
  vpxor ymm5, ymm5, ymm3
  vpsrld ymm11, ymm7, 19
  vpslld ymm4, ymm7, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm5, ymm5, ymm11
  vpsrld ymm15, ymm7, 10
  vpxor ymm5, ymm5, ymm15
  vpaddd ymm5, ymm5, ymm10
  vpaddd ymm5, ymm5, [rdi + 2848]
  vmovdqa ymm9, [rdi + 2880]
  vpsrld ymm2, ymm9, 7
  vpslld ymm12, ymm9, 25
  vpxor ymm2, ymm2, ymm12
  vpsrld ymm3, ymm9, 18
  vpslld ymm4, ymm9, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm2, ymm2, ymm3
  vpsrld ymm11, ymm9, 3
  vpxor ymm2, ymm2, ymm11
  vpaddd ymm5, ymm5, ymm2
  vmovdqa [rdi + 3360], ymm5
  vmovdqa ymm15, ymm5
  vpaddd ymm15, ymm15, [rip + .Lk + 1920]
  vmovdqa [rdi + 1824], ymm15
  vpsrld ymm12, ymm13, 17
  vpslld ymm4, ymm13, 15
  vpxor ymm12, ymm12, ymm4
  vpsrld ymm3, ymm13, 19
  vpslld ymm11, ymm13, 13
  vpxor ymm3, ymm3, ymm11
  vpxor ymm12, ymm12, ymm3
  vpsrld ymm9, ymm13, 10
  vpxor ymm12, ymm12, ymm9
  vpaddd ymm12, ymm12, ymm1
  vpaddd ymm12, ymm12, [rdi + 2880]
  vmovdqa ymm2, [rdi + 2912]
  vpsrld ymm8, ymm2, 7
  vpslld ymm15, ymm2, 25
  vpxor ymm8, ymm8, ymm15
  vpsrld ymm4, ymm2, 18
  vpslld ymm11, ymm2, 14
  vpxor ymm4, ymm4, ymm11
  vpxor ymm8, ymm8, ymm4
  vpsrld ymm3, ymm2, 3
  vpxor ymm8, ymm8, ymm3
  vpaddd ymm12, ymm12, ymm8
  vmovdqa [rdi + 3392], ymm12
  vmovdqa ymm9, ymm12
  vpaddd ymm9, ymm9, [rip + .Lk + 1952]
  vmovdqa [rdi + 1856], ymm9
  vpsrld ymm15, ymm5, 17
  vpslld ymm11, ymm5, 15
  vpxor ymm15, ymm15, ymm11
  vpsrld ymm4, ymm5, 19
  vpslld ymm3, ymm5, 13
  vpxor ymm4, ymm4, ymm3
  vpxor ymm15, ymm15, ymm4
  vpsrld ymm2, ymm5, 10
  vpxor ymm15, ymm15, ymm2
  vpaddd ymm15, ymm15, ymm0
  vpaddd ymm15, ymm15, [rdi + 2912]
  vmovdqa ymm8, [rdi + 2944]
  vpsrld ymm10, ymm8, 7
  vpslld ymm9, ymm8, 25
  vpxor ymm10, ymm10, ymm9
  vpsrld ymm11, ymm8, 18
  vpslld ymm3, ymm8, 14
  vpxor ymm11, ymm11, ymm3
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm4, ymm8, 3
  vpxor ymm10, ymm10, ymm4
  vpaddd ymm15, ymm15, ymm10
  vmovdqa [rdi + 3424], ymm15
  vmovdqa ymm2, ymm15
  vpaddd ymm2, ymm2, [rip + .Lk + 1984]
  vmovdqa [rdi + 1888], ymm2
  vpsrld ymm9, ymm12, 17
  vpslld ymm3, ymm12, 15
  vpxor ymm9, ymm9, ymm3
  vpsrld ymm11, ymm12, 19
  vpslld ymm4, ymm12, 13
  vpxor ymm11, ymm11, ymm4
  vpxor ymm9, ymm9, ymm11
  vpsrld ymm8, ymm12, 10
  vpxor ymm9, ymm9, ymm8
  vpaddd ymm9, ymm9, ymm6
  vpaddd ymm9, ymm9, [rdi + 2944]
  vmovdqa ymm10, [rdi + 2976]
  vpsrld ymm1, ymm10, 7
  vpslld ymm2, ymm10, 25
  vpxor ymm1, ymm1, ymm2
  vpsrld ymm3, ymm10, 18
  vpslld ymm4, ymm10, 14
  vpxor ymm3, ymm3, ymm4
  vpxor ymm1, ymm1, ymm3
  vpsrld ymm11, ymm10, 3
  vpxor ymm1, ymm1, ymm11
  vpaddd ymm9, ymm9, ymm1
  vmovdqa [rdi + 3456], ymm9
  vmovdqa ymm8, ymm9
  vpaddd ymm8, ymm8, [rip + .Lk + 2016]
  vmovdqa [rdi + 1920], ymm8
  vzeroupper
  ret
.size switcher_avx2_schedule, .-switcher_avx2_schedule
.globl switcher_avx2_rounds
.hidden switcher_avx2_rounds
.type switcher_avx2_rounds, @function
.p2align 6
switcher_avx2_rounds:
  vpbroadcastd ymm4, dword ptr [rsi + 0]
  vpbroadcastd ymm5, dword ptr [rsi + 4]
  vpbroadcastd ymm6, dword ptr [rsi + 8]
  vpbroadcastd ymm7, dword ptr [rsi + 12]
  vpbroadcastd ymm0, dword ptr [rsi + 16]
  vpbroadcastd ymm1, dword ptr [rsi + 20]
  vpbroadcastd ymm2, dword ptr [rsi + 24]
  vpbroadcastd ymm3, dword ptr [rsi + 28]
  vpaddd ymm4, ymm4, [rdi + 0]
  vpaddd ymm0, ymm0, [rdi + 0]
  vpxor ymm8, ymm5, ymm6
  mov rax, rdi
  mov ecx, 7
.p2align 6
.Lavx2_chunk2:
  vpaddd ymm3, ymm3, [rax + 32]
  vpxor ymm10, ymm1, ymm2
  vpand ymm10, ymm10, ymm0
  vpxor ymm10, ymm10, ymm2
  vpaddd ymm3, ymm3, ymm10
  vpsrld ymm11, ymm0, 6
  vpslld ymm12, ymm0, 26
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm13, ymm0, 11
  vpslld ymm14, ymm0, 21
  vpxor ymm13, ymm13, ymm14
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm15, ymm0, 25
  vpslld ymm10, ymm0, 7
  vpxor ymm15, ymm15, ymm10
  vpxor ymm11, ymm11, ymm15
  vpaddd ymm3, ymm3, ymm11
  vpaddd ymm7, ymm7, ymm3
  vpsrld ymm12, ymm4, 2
  vpslld ymm14, ymm4, 30
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm13, ymm4, 13
  vpslld ymm10, ymm4, 19
  vpxor ymm13, ymm13, ymm10
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm4, 22
  vpslld ymm11, ymm4, 10
  vpxor ymm15, ymm15, ymm11
  vpxor ymm12, ymm12, ymm15
  vpxor ymm9, ymm4, ymm5
  vpand ymm8, ymm8, ymm9
  vpxor ymm14, ymm8, ymm5
  vpaddd ymm12, ymm12, ymm14
  vpaddd ymm3, ymm3, ymm12
  vpaddd ymm2, ymm2, [rax + 64]
  vpxor ymm10, ymm0, ymm1
  vpand ymm10, ymm10, ymm7
  vpxor ymm10, ymm10, ymm1
  vpaddd ymm2, ymm2, ymm10
  vpsrld ymm13, ymm7, 6
  vpslld ymm11, ymm7, 26
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm15, ymm7, 11
  vpslld ymm12, ymm7, 21
  vpxor ymm15, ymm15, ymm12
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm14, ymm7, 25
  vpslld ymm10, ymm7, 7
  vpxor ymm14, ymm14, ymm10
  vpxor ymm13, ymm13, ymm14
  vpaddd ymm2, ymm2, ymm13
  vpaddd ymm6, ymm6, ymm2
  vpsrld ymm11, ymm3, 2
  vpslld ymm12, ymm3, 30
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm15, ymm3, 13
  vpslld ymm10, ymm3, 19
  vpxor ymm15, ymm15, ymm10
  vpxor ymm11, ymm11, ymm15
  vpsrld ymm14, ymm3, 22
  vpslld ymm13, ymm3, 10
  vpxor ymm14, ymm14, ymm13
  vpxor ymm11, ymm11, ymm14
  vpxor ymm8, ymm3, ymm4
  vpand ymm9, ymm9, ymm8
  vpxor ymm12, ymm9, ymm4
  vpaddd ymm11, ymm11, ymm12
  vpaddd ymm2, ymm2, ymm11
  vpaddd ymm1, ymm1, [rax + 96]
  vpxor ymm10, ymm7, ymm0
  vpand ymm10, ymm10, ymm6
  vpxor ymm10, ymm10, ymm0
  vpaddd ymm1, ymm1, ymm10
  vpsrld ymm15, ymm6, 6
  vpslld ymm13, ymm6, 26
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm14, ymm6, 11
  vpslld ymm11, ymm6, 21
  vpxor ymm14, ymm14, ymm11
  vpxor ymm15, ymm15, ymm14
  vpsrld ymm12, ymm6, 25
  vpslld ymm10, ymm6, 7
  vpxor ymm12, ymm12, ymm10
  vpxor ymm15, ymm15, ymm12
  vpaddd ymm1, ymm1, ymm15
  vpaddd ymm5, ymm5, ymm1
  vpsrld ymm13, ymm2, 2
  vpslld ymm11, ymm2, 30
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm14, ymm2, 13
  vpslld ymm10, ymm2, 19
  vpxor ymm14, ymm14, ymm10
  vpxor ymm13, ymm13, ymm14
  vpsrld ymm12, ymm2, 22
  vpslld ymm15, ymm2, 10
  vpxor ymm12, ymm12, ymm15
  vpxor ymm13, ymm13, ymm12
  vpxor ymm9, ymm2, ymm3
  vpand ymm8, ymm8, ymm9
  vpxor ymm11, ymm8, ymm3
  vpaddd ymm13, ymm13, ymm11
  vpaddd ymm1, ymm1, ymm13
  vpaddd ymm0, ymm0, [rax + 128]
  vpxor ymm10, ymm6, ymm7
  vpand ymm10, ymm10, ymm5
  vpxor ymm10, ymm10, ymm7
  vpaddd ymm0, ymm0, ymm10
  vpsrld ymm14, ymm5, 6
  vpslld ymm15, ymm5, 26
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm12, ymm5, 11
  vpslld ymm13, ymm5, 21
  vpxor ymm12, ymm12, ymm13
  vpxor ymm14, ymm14, ymm12
  vpsrld ymm11, ymm5, 25
  vpslld ymm10, ymm5, 7
  vpxor ymm11, ymm11, ymm10
  vpxor ymm14, ymm14, ymm11
  vpaddd ymm0, ymm0, ymm14
  vpaddd ymm4, ymm4, ymm0
  vpsrld ymm15, ymm1, 2
  vpslld ymm13, ymm1, 30
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm12, ymm1, 13
  vpslld ymm10, ymm1, 19
  vpxor ymm12, ymm12, ymm10
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm11, ymm1, 22
  vpslld ymm14, ymm1, 10
  vpxor ymm11, ymm11, ymm14
  vpxor ymm15, ymm15, ymm11
  vpxor ymm8, ymm1, ymm2
  vpand ymm9, ymm9, ymm8
  vpxor ymm13, ymm9, ymm2
  vpaddd ymm15, ymm15, ymm13
  vpaddd ymm0, ymm0, ymm15
  vpaddd ymm7, ymm7, [rax + 160]
  vpxor ymm10, ymm5, ymm6
  vpand ymm10, ymm10, ymm4
  vpxor ymm10, ymm10, ymm6
  vpaddd ymm7, ymm7, ymm10
  vpsrld ymm12, ymm4, 6
  vpslld ymm14, ymm4, 26
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm11, ymm4, 11
  vpslld ymm15, ymm4, 21
  vpxor ymm11, ymm11, ymm15
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm13, ymm4, 25
  vpslld ymm10, ymm4, 7
  vpxor ymm13, ymm13, ymm10
  vpxor ymm12, ymm12, ymm13
  vpaddd ymm7, ymm7, ymm12
  vpaddd ymm3, ymm3, ymm7
  vpsrld ymm14, ymm0, 2
  vpslld ymm15, ymm0, 30
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm11, ymm0, 13
  vpslld ymm10, ymm0, 19
  vpxor ymm11, ymm11, ymm10
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm13, ymm0, 22
  vpslld ymm12, ymm0, 10
  vpxor ymm13, ymm13, ymm12
  vpxor ymm14, ymm14, ymm13
  vpxor ymm9, ymm0, ymm1
  vpand ymm8, ymm8, ymm9
  vpxor ymm15, ymm8, ymm1
  vpaddd ymm14, ymm14, ymm15
  vpaddd ymm7, ymm7, ymm14
  vpaddd ymm6, ymm6, [rax + 192]
  vpxor ymm10, ymm4, ymm5
  vpand ymm10, ymm10, ymm3
  vpxor ymm10, ymm10, ymm5
  vpaddd ymm6, ymm6, ymm10
  vpsrld ymm11, ymm3, 6
  vpslld ymm12, ymm3, 26
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm13, ymm3, 11
  vpslld ymm14, ymm3, 21
  vpxor ymm13, ymm13, ymm14
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm15, ymm3, 25
  vpslld ymm10, ymm3, 7
  vpxor ymm15, ymm15, ymm10
  vpxor ymm11, ymm11, ymm15
  vpaddd ymm6, ymm6, ymm11
  vpaddd ymm2, ymm2, ymm6
  vpsrld ymm12, ymm7, 2
  vpslld ymm14, ymm7, 30
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm13, ymm7, 13
  vpslld ymm10, ymm7, 19
  vpxor ymm13, ymm13, ymm10
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm7, 22
  vpslld ymm11, ymm7, 10
  vpxor ymm15, ymm15, ymm11
  vpxor ymm12, ymm12, ymm15
  vpxor ymm8, ymm7, ymm0
  vpand ymm9, ymm9, ymm8
  vpxor ymm14, ymm9, ymm0
  vpaddd ymm12, ymm12, ymm14
  vpaddd ymm6, ymm6, ymm12
  vpaddd ymm5, ymm5, [rax + 224]
  vpxor ymm10, ymm3, ymm4
  vpand ymm10, ymm10, ymm2
  vpxor ymm10, ymm10, ymm4
  vpaddd ymm5, ymm5, ymm10
  vpsrld ymm13, ymm2, 6
  vpslld ymm11, ymm2, 26
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm15, ymm2, 11
  vpslld ymm12, ymm2, 21
  vpxor ymm15, ymm15, ymm12
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm14, ymm2, 25
  vpslld ymm10, ymm2, 7
  vpxor ymm14, ymm14, ymm10
  vpxor ymm13, ymm13, ymm14
  vpaddd ymm5, ymm5, ymm13
  vpaddd ymm1, ymm1, ymm5
  vpsrld ymm11, ymm6, 2
  vpslld ymm12, ymm6, 30
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm15, ymm6, 13
  vpslld ymm10, ymm6, 19
  vpxor ymm15, ymm15, ymm10
  vpxor ymm11, ymm11, ymm15
  vpsrld ymm14, ymm6, 22
  vpslld ymm13, ymm6, 10
  vpxor ymm14, ymm14, ymm13
  vpxor ymm11, ymm11, ymm14
  vpxor ymm9, ymm6, ymm7
  vpand ymm8, ymm8, ymm9
  vpxor ymm12, ymm8, ymm7
  vpaddd ymm11, ymm11, ymm12
  vpaddd ymm5, ymm5, ymm11
  vpaddd ymm4, ymm4, [rax + 256]
  vpxor ymm10, ymm2, ymm3
  vpand ymm10, ymm10, ymm1
  vpxor ymm10, ymm10, ymm3
  vpaddd ymm4, ymm4, ymm10
  vpsrld ymm15, ymm1, 6
  vpslld ymm13, ymm1, 26
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm14, ymm1, 11
  vpslld ymm11, ymm1, 21
  vpxor ymm14, ymm14, ymm11
  vpxor ymm15, ymm15, ymm14
  vpsrld ymm12, ymm1, 25
  vpslld ymm10, ymm1, 7
  vpxor ymm12, ymm12, ymm10
  vpxor ymm15, ymm15, ymm12
  vpaddd ymm4, ymm4, ymm15
  vpaddd ymm0, ymm0, ymm4
  vpsrld ymm13, ymm5, 2
  vpslld ymm11, ymm5, 30
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm14, ymm5, 13
  vpslld ymm10, ymm5, 19
  vpxor ymm14, ymm14, ymm10
  vpxor ymm13, ymm13, ymm14
  vpsrld ymm12, ymm5, 22
  vpslld ymm15, ymm5, 10
  vpxor ymm12, ymm12, ymm15
  vpxor ymm13, ymm13, ymm12
  vpxor ymm8, ymm5, ymm6
  vpand ymm9, ymm9, ymm8
  vpxor ymm11, ymm9, ymm6
  vpaddd ymm13, ymm13, ymm11
  vpaddd ymm4, ymm4, ymm13
  add rax, 256
  dec ecx
  jnz .Lavx2_chunk2
  vpaddd ymm3, ymm3, [rax + 32]
  vpxor ymm10, ymm1, ymm2
  vpand ymm10, ymm10, ymm0
  vpxor ymm10, ymm10, ymm2
  vpaddd ymm3, ymm3, ymm10
  vpsrld ymm14, ymm0, 6
  vpslld ymm15, ymm0, 26
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm12, ymm0, 11
  vpslld ymm13, ymm0, 21
  vpxor ymm12, ymm12, ymm13
  vpxor ymm14, ymm14, ymm12
  vpsrld ymm11, ymm0, 25
  vpslld ymm10, ymm0, 7
  vpxor ymm11, ymm11, ymm10
  vpxor ymm14, ymm14, ymm11
  vpaddd ymm3, ymm3, ymm14
  vpaddd ymm7, ymm7, ymm3
  vpsrld ymm15, ymm4, 2
  vpslld ymm13, ymm4, 30
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm12, ymm4, 13
  vpslld ymm10, ymm4, 19
  vpxor ymm12, ymm12, ymm10
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm11, ymm4, 22
  vpslld ymm14, ymm4, 10
  vpxor ymm11, ymm11, ymm14
  vpxor ymm15, ymm15, ymm11
  vpxor ymm9, ymm4, ymm5
  vpand ymm8, ymm8, ymm9
  vpxor ymm13, ymm8, ymm5
  vpaddd ymm15, ymm15, ymm13
  vpaddd ymm3, ymm3, ymm15
  vpaddd ymm2, ymm2, [rax + 64]
  vpxor ymm10, ymm0, ymm1
  vpand ymm10, ymm10, ymm7
  vpxor ymm10, ymm10, ymm1
  vpaddd ymm2, ymm2, ymm10
  vpsrld ymm12, ymm7, 6
  vpslld ymm14, ymm7, 26
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm11, ymm7, 11
  vpslld ymm15, ymm7, 21
  vpxor ymm11, ymm11, ymm15
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm13, ymm7, 25
  vpslld ymm10, ymm7, 7
  vpxor ymm13, ymm13, ymm10
  vpxor ymm12, ymm12, ymm13
  vpaddd ymm2, ymm2, ymm12
  vpaddd ymm6, ymm6, ymm2
  vpsrld ymm14, ymm3, 2
  vpslld ymm15, ymm3, 30
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm11, ymm3, 13
  vpslld ymm10, ymm3, 19
  vpxor ymm11, ymm11, ymm10
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm13, ymm3, 22
  vpslld ymm12, ymm3, 10
  vpxor ymm13, ymm13, ymm12
  vpxor ymm14, ymm14, ymm13
  vpxor ymm8, ymm3, ymm4
  vpand ymm9, ymm9, ymm8
  vpxor ymm15, ymm9, ymm4
  vpaddd ymm14, ymm14, ymm15
  vpaddd ymm2, ymm2, ymm14
  vpaddd ymm1, ymm1, [rax + 96]
  vpxor ymm10, ymm7, ymm0
  vpand ymm10, ymm10, ymm6
  vpxor ymm10, ymm10, ymm0
  vpaddd ymm1, ymm1, ymm10
  vpsrld ymm11, ymm6, 6
  vpslld ymm12, ymm6, 26
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm13, ymm6, 11
  vpslld ymm14, ymm6, 21
  vpxor ymm13, ymm13, ymm14
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm15, ymm6, 25
  vpslld ymm10, ymm6, 7
  vpxor ymm15, ymm15, ymm10
  vpxor ymm11, ymm11, ymm15
  vpaddd ymm1, ymm1, ymm11
  vpaddd ymm5, ymm5, ymm1
  vpsrld ymm12, ymm2, 2
  vpslld ymm14, ymm2, 30
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm13, ymm2, 13
  vpslld ymm10, ymm2, 19
  vpxor ymm13, ymm13, ymm10
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm2, 22
  vpslld ymm11, ymm2, 10
  vpxor ymm15, ymm15, ymm11
  vpxor ymm12, ymm12, ymm15
  vpxor ymm9, ymm2, ymm3
  vpand ymm8, ymm8, ymm9
  vpxor ymm14, ymm8, ymm3
  vpaddd ymm12, ymm12, ymm14
  vpaddd ymm1, ymm1, ymm12
  vpaddd ymm0, ymm0, [rax + 128]
  vpxor ymm10, ymm6, ymm7
  vpand ymm10, ymm10, ymm5
  vpxor ymm10, ymm10, ymm7
  vpaddd ymm0, ymm0, ymm10
  vpsrld ymm13, ymm5, 6
  vpslld ymm11, ymm5, 26
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm15, ymm5, 11
  vpslld ymm12, ymm5, 21
  vpxor ymm15, ymm15, ymm12
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm14, ymm5, 25
  vpslld ymm10, ymm5, 7
  vpxor ymm14, ymm14, ymm10
  vpxor ymm13, ymm13, ymm14
  vpaddd ymm0, ymm0, ymm13
  vpaddd ymm4, ymm4, ymm0
  vpsrld ymm11, ymm1, 2
  vpslld ymm12, ymm1, 30
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm15, ymm1, 13
  vpslld ymm10, ymm1, 19
  vpxor ymm15, ymm15, ymm10
  vpxor ymm11, ymm11, ymm15
  vpsrld ymm14, ymm1, 22
  vpslld ymm13, ymm1, 10
  vpxor ymm14, ymm14, ymm13
  vpxor ymm11, ymm11, ymm14
  vpxor ymm8, ymm1, ymm2
  vpand ymm9, ymm9, ymm8
  vpxor ymm12, ymm9, ymm2
  vpaddd ymm11, ymm11, ymm12
  vpaddd ymm0, ymm0, ymm11
  vpbroadcastd ymm10, dword ptr [rsi + 32]
  vpaddd ymm0, ymm0, ymm10
  vmovdqa [rdi + 1952], ymm0
  vpbroadcastd ymm15, dword ptr [rsi + 36]
  vpaddd ymm1, ymm1, ymm15
  vmovdqa [rdi + 1984], ymm1
  vpbroadcastd ymm13, dword ptr [rsi + 40]
  vpaddd ymm2, ymm2, ymm13
  vmovdqa [rdi + 2016], ymm2
  vpbroadcastd ymm14, dword ptr [rsi + 44]
  vpaddd ymm3, ymm3, ymm14
  vmovdqa [rdi + 2048], ymm3
  vpbroadcastd ymm11, dword ptr [rsi + 48]
  vpaddd ymm4, ymm4, ymm11
  vmovdqa [rdi + 2080], ymm4
  vpbroadcastd ymm12, dword ptr [rsi + 52]
  vpaddd ymm5, ymm5, ymm12
  vmovdqa [rdi + 2112], ymm5
  vpbroadcastd ymm10, dword ptr [rsi + 56]
  vpaddd ymm6, ymm6, ymm10
  vmovdqa [rdi + 2144], ymm6
  vpbroadcastd ymm15, dword ptr [rsi + 60]
  vpaddd ymm7, ymm7, ymm15
  vmovdqa [rdi + 2176], ymm7
  vpbroadcastd ymm3, dword ptr [rip + .Lfold_e]
  vpaddd ymm3, ymm3, ymm0
  vpbroadcastd ymm7, dword ptr [rip + .Lfold_a]
  vpaddd ymm7, ymm7, ymm0
  vpbroadcastd ymm0, dword ptr [rip + .Liv + 0]
  vpbroadcastd ymm1, dword ptr [rip + .Liv + 4]
  vpbroadcastd ymm2, dword ptr [rip + .Liv + 8]
  vpbroadcastd ymm4, dword ptr [rip + .Liv + 16]
  vpbroadcastd ymm5, dword ptr [rip + .Liv + 20]
  vpbroadcastd ymm6, dword ptr [rip + .Liv + 24]
  vpxor ymm8, ymm0, ymm1
  vpaddd ymm6, ymm6, [rdi + 1984]
  vpaddd ymm6, ymm6, [rip + .Lk + 32]
  vpxor ymm13, ymm4, ymm5
  vpand ymm13, ymm13, ymm3
  vpxor ymm13, ymm13, ymm5
  vpaddd ymm6, ymm6, ymm13
  vpsrld ymm14, ymm3, 6
  vpslld ymm11, ymm3, 26
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm12, ymm3, 11
  vpslld ymm10, ymm3, 21
  vpxor ymm12, ymm12, ymm10
  vpxor ymm14, ymm14, ymm12
  vpsrld ymm15, ymm3, 25
  vpslld ymm13, ymm3, 7
  vpxor ymm15, ymm15, ymm13
  vpxor ymm14, ymm14, ymm15
  vpaddd ymm6, ymm6, ymm14
  vpaddd ymm2, ymm2, ymm6
  vpsrld ymm11, ymm7, 2
  vpslld ymm10, ymm7, 30
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm12, ymm7, 13
  vpslld ymm13, ymm7, 19
  vpxor ymm12, ymm12, ymm13
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm15, ymm7, 22
  vpslld ymm14, ymm7, 10
  vpxor ymm15, ymm15, ymm14
  vpxor ymm11, ymm11, ymm15
  vpxor ymm9, ymm7, ymm0
  vpand ymm8, ymm8, ymm9
  vpxor ymm10, ymm8, ymm0
  vpaddd ymm11, ymm11, ymm10
  vpaddd ymm6, ymm6, ymm11
  vpaddd ymm5, ymm5, [rdi + 2016]
  vpaddd ymm5, ymm5, [rip + .Lk + 64]
  vpxor ymm13, ymm3, ymm4
  vpand ymm13, ymm13, ymm2
  vpxor ymm13, ymm13, ymm4
  vpaddd ymm5, ymm5, ymm13
  vpsrld ymm12, ymm2, 6
  vpslld ymm14, ymm2, 26
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm15, ymm2, 11
  vpslld ymm11, ymm2, 21
  vpxor ymm15, ymm15, ymm11
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm10, ymm2, 25
  vpslld ymm13, ymm2, 7
  vpxor ymm10, ymm10, ymm13
  vpxor ymm12, ymm12, ymm10
  vpaddd ymm5, ymm5, ymm12
  vpaddd ymm1, ymm1, ymm5
  vpsrld ymm14, ymm6, 2
  vpslld ymm11, ymm6, 30
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm15, ymm6, 13
  vpslld ymm13, ymm6, 19
  vpxor ymm15, ymm15, ymm13
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm10, ymm6, 22
  vpslld ymm12, ymm6, 10
  vpxor ymm10, ymm10, ymm12
  vpxor ymm14, ymm14, ymm10
  vpxor ymm8, ymm6, ymm7
  vpand ymm9, ymm9, ymm8
  vpxor ymm11, ymm9, ymm7
  vpaddd ymm14, ymm14, ymm11
  vpaddd ymm5, ymm5, ymm14
  vpaddd ymm4, ymm4, [rdi + 2048]
  vpaddd ymm4, ymm4, [rip + .Lk + 96]
  vpxor ymm13, ymm2, ymm3
  vpand ymm13, ymm13, ymm1
  vpxor ymm13, ymm13, ymm3
  vpaddd ymm4, ymm4, ymm13
  vpsrld ymm15, ymm1, 6
  vpslld ymm12, ymm1, 26
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm10, ymm1, 11
  vpslld ymm14, ymm1, 21
  vpxor ymm10, ymm10, ymm14
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm11, ymm1, 25
  vpslld ymm13, ymm1, 7
  vpxor ymm11, ymm11, ymm13
  vpxor ymm15, ymm15, ymm11
  vpaddd ymm4, ymm4, ymm15
  vpaddd ymm0, ymm0, ymm4
  vpsrld ymm12, ymm5, 2
  vpslld ymm14, ymm5, 30
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm10, ymm5, 13
  vpslld ymm13, ymm5, 19
  vpxor ymm10, ymm10, ymm13
  vpxor ymm12, ymm12, ymm10
  vpsrld ymm11, ymm5, 22
  vpslld ymm15, ymm5, 10
  vpxor ymm11, ymm11, ymm15
  vpxor ymm12, ymm12, ymm11
  vpxor ymm9, ymm5, ymm6
  vpand ymm8, ymm8, ymm9
  vpxor ymm14, ymm8, ymm6
  vpaddd ymm12, ymm12, ymm14
  vpaddd ymm4, ymm4, ymm12
  vpaddd ymm3, ymm3, [rdi + 2080]
  vpaddd ymm3, ymm3, [rip + .Lk + 128]
  vpxor ymm13, ymm1, ymm2
  vpand ymm13, ymm13, ymm0
  vpxor ymm13, ymm13, ymm2
  vpaddd ymm3, ymm3, ymm13
  vpsrld ymm10, ymm0, 6
  vpslld ymm15, ymm0, 26
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm11, ymm0, 11
  vpslld ymm12, ymm0, 21
  vpxor ymm11, ymm11, ymm12
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm14, ymm0, 25
  vpslld ymm13, ymm0, 7
  vpxor ymm14, ymm14, ymm13
  vpxor ymm10, ymm10, ymm14
  vpaddd ymm3, ymm3, ymm10
  vpaddd ymm7, ymm7, ymm3
  vpsrld ymm15, ymm4, 2
  vpslld ymm12, ymm4, 30
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm11, ymm4, 13
  vpslld ymm13, ymm4, 19
  vpxor ymm11, ymm11, ymm13
  vpxor ymm15, ymm15, ymm11
  vpsrld ymm14, ymm4, 22
  vpslld ymm10, ymm4, 10
  vpxor ymm14, ymm14, ymm10
  vpxor ymm15, ymm15, ymm14
  vpxor ymm8, ymm4, ymm5
  vpand ymm9, ymm9, ymm8
  vpxor ymm12, ymm9, ymm5
  vpaddd ymm15, ymm15, ymm12
  vpaddd ymm3, ymm3, ymm15
  vpaddd ymm2, ymm2, [rdi + 2112]
  vpaddd ymm2, ymm2, [rip + .Lk + 160]
  vpxor ymm13, ymm0, ymm1
  vpand ymm13, ymm13, ymm7
  vpxor ymm13, ymm13, ymm1
  vpaddd ymm2, ymm2, ymm13
  vpsrld ymm11, ymm7, 6
  vpslld ymm10, ymm7, 26
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm14, ymm7, 11
  vpslld ymm15, ymm7, 21
  vpxor ymm14, ymm14, ymm15
  vpxor ymm11, ymm11, ymm14
  vpsrld ymm12, ymm7, 25
  vpslld ymm13, ymm7, 7
  vpxor ymm12, ymm12, ymm13
  vpxor ymm11, ymm11, ymm12
  vpaddd ymm2, ymm2, ymm11
  vpaddd ymm6, ymm6, ymm2
  vpsrld ymm10, ymm3, 2
  vpslld ymm15, ymm3, 30
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm14, ymm3, 13
  vpslld ymm13, ymm3, 19
  vpxor ymm14, ymm14, ymm13
  vpxor ymm10, ymm10, ymm14
  vpsrld ymm12, ymm3, 22
  vpslld ymm11, ymm3, 10
  vpxor ymm12, ymm12, ymm11
  vpxor ymm10, ymm10, ymm12
  vpxor ymm9, ymm3, ymm4
  vpand ymm8, ymm8, ymm9
  vpxor ymm15, ymm8, ymm4
  vpaddd ymm10, ymm10, ymm15
  vpaddd ymm2, ymm2, ymm10
  vpaddd ymm1, ymm1, [rdi + 2144]
  vpaddd ymm1, ymm1, [rip + .Lk + 192]
  vpxor ymm13, ymm7, ymm0
  vpand ymm13, ymm13, ymm6
  vpxor ymm13, ymm13, ymm0
  vpaddd ymm1, ymm1, ymm13
  vpsrld ymm14, ymm6, 6
  vpslld ymm11, ymm6, 26
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm12, ymm6, 11
  vpslld ymm10, ymm6, 21
  vpxor ymm12, ymm12, ymm10
  vpxor ymm14, ymm14, ymm12
  vpsrld ymm15, ymm6, 25
  vpslld ymm13, ymm6, 7
  vpxor ymm15, ymm15, ymm13
  vpxor ymm14, ymm14, ymm15
  vpaddd ymm1, ymm1, ymm14
  vpaddd ymm5, ymm5, ymm1
  vpsrld ymm11, ymm2, 2
  vpslld ymm10, ymm2, 30
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm12, ymm2, 13
  vpslld ymm13, ymm2, 19
  vpxor ymm12, ymm12, ymm13
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm15, ymm2, 22
  vpslld ymm14, ymm2, 10
  vpxor ymm15, ymm15, ymm14
  vpxor ymm11, ymm11, ymm15
  vpxor ymm8, ymm2, ymm3
  vpand ymm9, ymm9, ymm8
  vpxor ymm10, ymm9, ymm3
  vpaddd ymm11, ymm11, ymm10
  vpaddd ymm1, ymm1, ymm11
  vpaddd ymm0, ymm0, [rdi + 2176]
  vpaddd ymm0, ymm0, [rip + .Lk + 224]
  vpxor ymm13, ymm6, ymm7
  vpand ymm13, ymm13, ymm5
  vpxor ymm13, ymm13, ymm7
  vpaddd ymm0, ymm0, ymm13
  vpsrld ymm12, ymm5, 6
  vpslld ymm14, ymm5, 26
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm15, ymm5, 11
  vpslld ymm11, ymm5, 21
  vpxor ymm15, ymm15, ymm11
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm10, ymm5, 25
  vpslld ymm13, ymm5, 7
  vpxor ymm10, ymm10, ymm13
  vpxor ymm12, ymm12, ymm10
  vpaddd ymm0, ymm0, ymm12
  vpaddd ymm4, ymm4, ymm0
  vpsrld ymm14, ymm1, 2
  vpslld ymm11, ymm1, 30
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm15, ymm1, 13
  vpslld ymm13, ymm1, 19
  vpxor ymm15, ymm15, ymm13
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm10, ymm1, 22
  vpslld ymm12, ymm1, 10
  vpxor ymm10, ymm10, ymm12
  vpxor ymm14, ymm14, ymm10
  vpxor ymm9, ymm1, ymm2
  vpand ymm8, ymm8, ymm9
  vpxor ymm11, ymm8, ymm2
  vpaddd ymm14, ymm14, ymm11
  vpaddd ymm0, ymm0, ymm14
  vpaddd ymm7, ymm7, [rip + .Lk + 2048]
  vpxor ymm13, ymm5, ymm6
  vpand ymm13, ymm13, ymm4
  vpxor ymm13, ymm13, ymm6
  vpaddd ymm7, ymm7, ymm13
  vpsrld ymm15, ymm4, 6
  vpslld ymm12, ymm4, 26
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm10, ymm4, 11
  vpslld ymm14, ymm4, 21
  vpxor ymm10, ymm10, ymm14
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm11, ymm4, 25
  vpslld ymm13, ymm4, 7
  vpxor ymm11, ymm11, ymm13
  vpxor ymm15, ymm15, ymm11
  vpaddd ymm7, ymm7, ymm15
  vpaddd ymm3, ymm3, ymm7
  vpsrld ymm12, ymm0, 2
  vpslld ymm14, ymm0, 30
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm10, ymm0, 13
  vpslld ymm13, ymm0, 19
  vpxor ymm10, ymm10, ymm13
  vpxor ymm12, ymm12, ymm10
  vpsrld ymm11, ymm0, 22
  vpslld ymm15, ymm0, 10
  vpxor ymm11, ymm11, ymm15
  vpxor ymm12, ymm12, ymm11
  vpxor ymm8, ymm0, ymm1
  vpand ymm9, ymm9, ymm8
  vpxor ymm14, ymm9, ymm1
  vpaddd ymm12, ymm12, ymm14
  vpaddd ymm7, ymm7, ymm12
  vpaddd ymm6, ymm6, [rip + .Lk + 288]
  vpxor ymm13, ymm4, ymm5
  vpand ymm13, ymm13, ymm3
  vpxor ymm13, ymm13, ymm5
  vpaddd ymm6, ymm6, ymm13
  vpsrld ymm10, ymm3, 6
  vpslld ymm15, ymm3, 26
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm11, ymm3, 11
  vpslld ymm12, ymm3, 21
  vpxor ymm11, ymm11, ymm12
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm14, ymm3, 25
  vpslld ymm13, ymm3, 7
  vpxor ymm14, ymm14, ymm13
  vpxor ymm10, ymm10, ymm14
  vpaddd ymm6, ymm6, ymm10
  vpaddd ymm2, ymm2, ymm6
  vpsrld ymm15, ymm7, 2
  vpslld ymm12, ymm7, 30
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm11, ymm7, 13
  vpslld ymm13, ymm7, 19
  vpxor ymm11, ymm11, ymm13
  vpxor ymm15, ymm15, ymm11
  vpsrld ymm14, ymm7, 22
  vpslld ymm10, ymm7, 10
  vpxor ymm14, ymm14, ymm10
  vpxor ymm15, ymm15, ymm14
  vpxor ymm9, ymm7, ymm0
  vpand ymm8, ymm8, ymm9
  vpxor ymm12, ymm8, ymm0
  vpaddd ymm15, ymm15, ymm12
  vpaddd ymm6, ymm6, ymm15
  vpaddd ymm5, ymm5, [rip + .Lk + 320]
  vpxor ymm13, ymm3, ymm4
  vpand ymm13, ymm13, ymm2
  vpxor ymm13, ymm13, ymm4
  vpaddd ymm5, ymm5, ymm13
  vpsrld ymm11, ymm2, 6
  vpslld ymm10, ymm2, 26
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm14, ymm2, 11
  vpslld ymm15, ymm2, 21
  vpxor ymm14, ymm14, ymm15
  vpxor ymm11, ymm11, ymm14
  vpsrld ymm12, ymm2, 25
  vpslld ymm13, ymm2, 7
  vpxor ymm12, ymm12, ymm13
  vpxor ymm11, ymm11, ymm12
  vpaddd ymm5, ymm5, ymm11
  vpaddd ymm1, ymm1, ymm5
  vpsrld ymm10, ymm6, 2
  vpslld ymm15, ymm6, 30
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm14, ymm6, 13
  vpslld ymm13, ymm6, 19
  vpxor ymm14, ymm14, ymm13
  vpxor ymm10, ymm10, ymm14
  vpsrld ymm12, ymm6, 22
  vpslld ymm11, ymm6, 10
  vpxor ymm12, ymm12, ymm11
  vpxor ymm10, ymm10, ymm12
  vpxor ymm8, ymm6, ymm7
  vpand ymm9, ymm9, ymm8
  vpxor ymm15, ymm9, ymm7
  vpaddd ymm10, ymm10, ymm15
  vpaddd ymm5, ymm5, ymm10
  vpaddd ymm4, ymm4, [rip + .Lk + 352]
  vpxor ymm13, ymm2, ymm3
  vpand ymm13, ymm13, ymm1
  vpxor ymm13, ymm13, ymm3
  vpaddd ymm4, ymm4, ymm13
  vpsrld ymm14, ymm1, 6
  vpslld ymm11, ymm1, 26
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm12, ymm1, 11
  vpslld ymm10, ymm1, 21
  vpxor ymm12, ymm12, ymm10
  vpxor ymm14, ymm14, ymm12
  vpsrld ymm15, ymm1, 25
  vpslld ymm13, ymm1, 7
  vpxor ymm15, ymm15, ymm13
  vpxor ymm14, ymm14, ymm15
  vpaddd ymm4, ymm4, ymm14
  vpaddd ymm0, ymm0, ymm4
  vpsrld ymm11, ymm5, 2
  vpslld ymm10, ymm5, 30
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm12, ymm5, 13
  vpslld ymm13, ymm5, 19
  vpxor ymm12, ymm12, ymm13
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm15, ymm5, 22
  vpslld ymm14, ymm5, 10
  vpxor ymm15, ymm15, ymm14
  vpxor ymm11, ymm11, ymm15
  vpxor ymm9, ymm5, ymm6
  vpand ymm8, ymm8, ymm9
  vpxor ymm10, ymm8, ymm6
  vpaddd ymm11, ymm11, ymm10
  vpaddd ymm4, ymm4, ymm11
  vpaddd ymm3, ymm3, [rip + .Lk + 384]
  vpxor ymm13, ymm1, ymm2
  vpand ymm13, ymm13, ymm0
  vpxor ymm13, ymm13, ymm2
  vpaddd ymm3, ymm3, ymm13
  vpsrld ymm12, ymm0, 6
  vpslld ymm14, ymm0, 26
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm15, ymm0, 11
  vpslld ymm11, ymm0, 21
  vpxor ymm15, ymm15, ymm11
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm10, ymm0, 25
  vpslld ymm13, ymm0, 7
  vpxor ymm10, ymm10, ymm13
  vpxor ymm12, ymm12, ymm10
  vpaddd ymm3, ymm3, ymm12
  vpaddd ymm7, ymm7, ymm3
  vpsrld ymm14, ymm4, 2
  vpslld ymm11, ymm4, 30
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm15, ymm4, 13
  vpslld ymm13, ymm4, 19
  vpxor ymm15, ymm15, ymm13
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm10, ymm4, 22
  vpslld ymm12, ymm4, 10
  vpxor ymm10, ymm10, ymm12
  vpxor ymm14, ymm14, ymm10
  vpxor ymm8, ymm4, ymm5
  vpand ymm9, ymm9, ymm8
  vpxor ymm11, ymm9, ymm5
  vpaddd ymm14, ymm14, ymm11
  vpaddd ymm3, ymm3, ymm14
  vpaddd ymm2, ymm2, [rip + .Lk + 416]
  vpxor ymm13, ymm0, ymm1
  vpand ymm13, ymm13, ymm7
  vpxor ymm13, ymm13, ymm1
  vpaddd ymm2, ymm2, ymm13
  vpsrld ymm15, ymm7, 6
  vpslld ymm12, ymm7, 26
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm10, ymm7, 11
  vpslld ymm14, ymm7, 21
  vpxor ymm10, ymm10, ymm14
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm11, ymm7, 25
  vpslld ymm13, ymm7, 7
  vpxor ymm11, ymm11, ymm13
  vpxor ymm15, ymm15, ymm11
  vpaddd ymm2, ymm2, ymm15
  vpaddd ymm6, ymm6, ymm2
  vpsrld ymm12, ymm3, 2
  vpslld ymm14, ymm3, 30
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm10, ymm3, 13
  vpslld ymm13, ymm3, 19
  vpxor ymm10, ymm10, ymm13
  vpxor ymm12, ymm12, ymm10
  vpsrld ymm11, ymm3, 22
  vpslld ymm15, ymm3, 10
  vpxor ymm11, ymm11, ymm15
  vpxor ymm12, ymm12, ymm11
  vpxor ymm9, ymm3, ymm4
  vpand ymm8, ymm8, ymm9
  vpxor ymm14, ymm8, ymm4
  vpaddd ymm12, ymm12, ymm14
  vpaddd ymm2, ymm2, ymm12
  vpaddd ymm1, ymm1, [rip + .Lk + 448]
  vpxor ymm13, ymm7, ymm0
  vpand ymm13, ymm13, ymm6
  vpxor ymm13, ymm13, ymm0
  vpaddd ymm1, ymm1, ymm13
  vpsrld ymm10, ymm6, 6
  vpslld ymm15, ymm6, 26
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm11, ymm6, 11
  vpslld ymm12, ymm6, 21
  vpxor ymm11, ymm11, ymm12
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm14, ymm6, 25
  vpslld ymm13, ymm6, 7
  vpxor ymm14, ymm14, ymm13
  vpxor ymm10, ymm10, ymm14
  vpaddd ymm1, ymm1, ymm10
  vpaddd ymm5, ymm5, ymm1
  vpsrld ymm15, ymm2, 2
  vpslld ymm12, ymm2, 30
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm11, ymm2, 13
  vpslld ymm13, ymm2, 19
  vpxor ymm11, ymm11, ymm13
  vpxor ymm15, ymm15, ymm11
  vpsrld ymm14, ymm2, 22
  vpslld ymm10, ymm2, 10
  vpxor ymm14, ymm14, ymm10
  vpxor ymm15, ymm15, ymm14
  vpxor ymm8, ymm2, ymm3
  vpand ymm9, ymm9, ymm8
  vpxor ymm12, ymm9, ymm3
  vpaddd ymm15, ymm15, ymm12
  vpaddd ymm1, ymm1, ymm15
  vpaddd ymm0, ymm0, [rip + .Lk + 2272]
  vpxor ymm13, ymm6, ymm7
  vpand ymm13, ymm13, ymm5
  vpxor ymm13, ymm13, ymm7
  vpaddd ymm0, ymm0, ymm13
  vpsrld ymm11, ymm5, 6
  vpslld ymm10, ymm5, 26
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm14, ymm5, 11
  vpslld ymm15, ymm5, 21
  vpxor ymm14, ymm14, ymm15
  vpxor ymm11, ymm11, ymm14
  vpsrld ymm12, ymm5, 25
  vpslld ymm13, ymm5, 7
  vpxor ymm12, ymm12, ymm13
  vpxor ymm11, ymm11, ymm12
  vpaddd ymm0, ymm0, ymm11
  vpaddd ymm4, ymm4, ymm0
  vpsrld ymm10, ymm1, 2
  vpslld ymm15, ymm1, 30
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm14, ymm1, 13
  vpslld ymm13, ymm1, 19
  vpxor ymm14, ymm14, ymm13
  vpxor ymm10, ymm10, ymm14
  vpsrld ymm12, ymm1, 22
  vpslld ymm11, ymm1, 10
  vpxor ymm12, ymm12, ymm11
  vpxor ymm10, ymm10, ymm12
  vpxor ymm9, ymm1, ymm2
  vpand ymm8, ymm8, ymm9
  vpxor ymm15, ymm8, ymm2
  vpaddd ymm10, ymm10, ymm15
  vpaddd ymm0, ymm0, ymm10
  vmovdqa ymm13, [rdi + 1984]
  vpsrld ymm14, ymm13, 7
  vpslld ymm11, ymm13, 25
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm12, ymm13, 18
  vpslld ymm10, ymm13, 14
  vpxor ymm12, ymm12, ymm10
  vpxor ymm14, ymm14, ymm12
  vpsrld ymm15, ymm13, 3
  vpxor ymm14, ymm14, ymm15
  vpaddd ymm14, ymm14, [rdi + 1952]
  vmovdqa [rdi + 2464], ymm14
  vpaddd ymm7, ymm7, ymm14
  vpaddd ymm7, ymm7, [rip + .Lk + 512]
  vpxor ymm11, ymm5, ymm6
  vpand ymm11, ymm11, ymm4
  vpxor ymm11, ymm11, ymm6
  vpaddd ymm7, ymm7, ymm11
  vpsrld ymm10, ymm4, 6
  vpslld ymm12, ymm4, 26
  vpxor ymm10, ymm10, ymm12
  vpsrld ymm15, ymm4, 11
  vpslld ymm13, ymm4, 21
  vpxor ymm15, ymm15, ymm13
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm14, ymm4, 25
  vpslld ymm11, ymm4, 7
  vpxor ymm14, ymm14, ymm11
  vpxor ymm10, ymm10, ymm14
  vpaddd ymm7, ymm7, ymm10
  vpaddd ymm3, ymm3, ymm7
  vpsrld ymm12, ymm0, 2
  vpslld ymm13, ymm0, 30
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm0, 13
  vpslld ymm11, ymm0, 19
  vpxor ymm15, ymm15, ymm11
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm14, ymm0, 22
  vpslld ymm10, ymm0, 10
  vpxor ymm14, ymm14, ymm10
  vpxor ymm12, ymm12, ymm14
  vpxor ymm8, ymm0, ymm1
  vpand ymm9, ymm9, ymm8
  vpxor ymm13, ymm9, ymm1
  vpaddd ymm12, ymm12, ymm13
  vpaddd ymm7, ymm7, ymm12
  vmovdqa ymm11, [rdi + 2016]
  vpsrld ymm15, ymm11, 7
  vpslld ymm10, ymm11, 25
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm14, ymm11, 18
  vpslld ymm12, ymm11, 14
  vpxor ymm14, ymm14, ymm12
  vpxor ymm15, ymm15, ymm14
  vpsrld ymm13, ymm11, 3
  vpxor ymm15, ymm15, ymm13
  vpaddd ymm15, ymm15, [rdi + 1984]
  vpaddd ymm15, ymm15, [rip + .Lsigma_length2]
  vmovdqa [rdi + 2496], ymm15
  vpaddd ymm6, ymm6, ymm15
  vpaddd ymm6, ymm6, [rip + .Lk + 544]
  vpxor ymm10, ymm4, ymm5
  vpand ymm10, ymm10, ymm3
  vpxor ymm10, ymm10, ymm5
  vpaddd ymm6, ymm6, ymm10
  vpsrld ymm12, ymm3, 6
  vpslld ymm14, ymm3, 26
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm13, ymm3, 11
  vpslld ymm11, ymm3, 21
  vpxor ymm13, ymm13, ymm11
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm3, 25
  vpslld ymm10, ymm3, 7
  vpxor ymm15, ymm15, ymm10
  vpxor ymm12, ymm12, ymm15
  vpaddd ymm6, ymm6, ymm12
  vpaddd ymm2, ymm2, ymm6
  vpsrld ymm14, ymm7, 2
  vpslld ymm11, ymm7, 30
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm13, ymm7, 13
  vpslld ymm10, ymm7, 19
  vpxor ymm13, ymm13, ymm10
  vpxor ymm14, ymm14, ymm13
  vpsrld ymm15, ymm7, 22
  vpslld ymm12, ymm7, 10
  vpxor ymm15, ymm15, ymm12
  vpxor ymm14, ymm14, ymm15
  vpxor ymm9, ymm7, ymm0
  vpand ymm8, ymm8, ymm9
  vpxor ymm11, ymm8, ymm0
  vpaddd ymm14, ymm14, ymm11
  vpaddd ymm6, ymm6, ymm14
  vmovdqa ymm10, [rdi + 2048]
  vpsrld ymm13, ymm10, 7
  vpslld ymm12, ymm10, 25
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm15, ymm10, 18
  vpslld ymm14, ymm10, 14
  vpxor ymm15, ymm15, ymm14
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm11, ymm10, 3
  vpxor ymm13, ymm13, ymm11
  vmovdqa ymm12, [rdi + 2464]
  vpsrld ymm14, ymm12, 17
  vpslld ymm15, ymm12, 15
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm11, ymm12, 19
  vpslld ymm10, ymm12, 13
  vpxor ymm11, ymm11, ymm10
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm15, ymm12, 10
  vpxor ymm14, ymm14, ymm15
  vpaddd ymm13, ymm13, ymm14
  vpaddd ymm13, ymm13, [rdi + 2016]
  vmovdqa [rdi + 2528], ymm13
  vpaddd ymm5, ymm5, ymm13
  vpaddd ymm5, ymm5, [rip + .Lk + 576]
  vpxor ymm10, ymm3, ymm4
  vpand ymm10, ymm10, ymm2
  vpxor ymm10, ymm10, ymm4
  vpaddd ymm5, ymm5, ymm10
  vpsrld ymm11, ymm2, 6
  vpslld ymm15, ymm2, 26
  vpxor ymm11, ymm11, ymm15
  vpsrld ymm12, ymm2, 11
  vpslld ymm14, ymm2, 21
  vpxor ymm12, ymm12, ymm14
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm13, ymm2, 25
  vpslld ymm10, ymm2, 7
  vpxor ymm13, ymm13, ymm10
  vpxor ymm11, ymm11, ymm13
  vpaddd ymm5, ymm5, ymm11
  vpaddd ymm1, ymm1, ymm5
  vpsrld ymm15, ymm6, 2
  vpslld ymm14, ymm6, 30
  vpxor ymm15, ymm15, ymm14
  vpsrld ymm12, ymm6, 13
  vpslld ymm10, ymm6, 19
  vpxor ymm12, ymm12, ymm10
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm13, ymm6, 22
  vpslld ymm11, ymm6, 10
  vpxor ymm13, ymm13, ymm11
  vpxor ymm15, ymm15, ymm13
  vpxor ymm8, ymm6, ymm7
  vpand ymm9, ymm9, ymm8
  vpxor ymm14, ymm9, ymm7
  vpaddd ymm15, ymm15, ymm14
  vpaddd ymm5, ymm5, ymm15
  vmovdqa ymm10, [rdi + 2080]
  vpsrld ymm12, ymm10, 7
  vpslld ymm11, ymm10, 25
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm13, ymm10, 18
  vpslld ymm15, ymm10, 14
  vpxor ymm13, ymm13, ymm15
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm14, ymm10, 3
  vpxor ymm12, ymm12, ymm14
  vmovdqa ymm11, [rdi + 2496]
  vpsrld ymm15, ymm11, 17
  vpslld ymm13, ymm11, 15
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm14, ymm11, 19
  vpslld ymm10, ymm11, 13
  vpxor ymm14, ymm14, ymm10
  vpxor ymm15, ymm15, ymm14
  vpsrld ymm13, ymm11, 10
  vpxor ymm15, ymm15, ymm13
  vpaddd ymm12, ymm12, ymm15
  vpaddd ymm12, ymm12, [rdi + 2048]
  vmovdqa [rdi + 2560], ymm12
  vpaddd ymm4, ymm4, ymm12
  vpaddd ymm4, ymm4, [rip + .Lk + 608]
  vpxor ymm10, ymm2, ymm3
  vpand ymm10, ymm10, ymm1
  vpxor ymm10, ymm10, ymm3
  vpaddd ymm4, ymm4, ymm10
  vpsrld ymm14, ymm1, 6
  vpslld ymm13, ymm1, 26
  vpxor ymm14, ymm14, ymm13
  vpsrld ymm11, ymm1, 11
  vpslld ymm15, ymm1, 21
  vpxor ymm11, ymm11, ymm15
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm12, ymm1, 25
  vpslld ymm10, ymm1, 7
  vpxor ymm12, ymm12, ymm10
  vpxor ymm14, ymm14, ymm12
  vpaddd ymm4, ymm4, ymm14
  vpaddd ymm0, ymm0, ymm4
  vpsrld ymm13, ymm5, 2
  vpslld ymm15, ymm5, 30
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm11, ymm5, 13
  vpslld ymm10, ymm5, 19
  vpxor ymm11, ymm11, ymm10
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm12, ymm5, 22
  vpslld ymm14, ymm5, 10
  vpxor ymm12, ymm12, ymm14
  vpxor ymm13, ymm13, ymm12
  vpxor ymm9, ymm5, ymm6
  vpand ymm8, ymm8, ymm9
  vpxor ymm15, ymm8, ymm6
  vpaddd ymm13, ymm13, ymm15
  vpaddd ymm4, ymm4, ymm13
  vmovdqa ymm10, [rdi + 2112]
  vpsrld ymm11, ymm10, 7
  vpslld ymm14, ymm10, 25
  vpxor ymm11, ymm11, ymm14
  vpsrld ymm12, ymm10, 18
  vpslld ymm13, ymm10, 14
  vpxor ymm12, ymm12, ymm13
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm15, ymm10, 3
  vpxor ymm11, ymm11, ymm15
  vmovdqa ymm14, [rdi + 2528]
  vpsrld ymm13, ymm14, 17
  vpslld ymm12, ymm14, 15
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm15, ymm14, 19
  vpslld ymm10, ymm14, 13
  vpxor ymm15, ymm15, ymm10
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm12, ymm14, 10
  vpxor ymm13, ymm13, ymm12
  vpaddd ymm11, ymm11, ymm13
  vpaddd ymm11, ymm11, [rdi + 2080]
  vmovdqa [rdi + 2592], ymm11
  vpaddd ymm3, ymm3, ymm11
  vpaddd ymm3, ymm3, [rip + .Lk + 640]
  vpxor ymm10, ymm1, ymm2
  vpand ymm10, ymm10, ymm0
  vpxor ymm10, ymm10, ymm2
  vpaddd ymm3, ymm3, ymm10
  vpsrld ymm15, ymm0, 6
  vpslld ymm12, ymm0, 26
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm14, ymm0, 11
  vpslld ymm13, ymm0, 21
  vpxor ymm14, ymm14, ymm13
  vpxor ymm15, ymm15, ymm14
  vpsrld ymm11, ymm0, 25
  vpslld ymm10, ymm0, 7
  vpxor ymm11, ymm11, ymm10
  vpxor ymm15, ymm15, ymm11
  vpaddd ymm3, ymm3, ymm15
  vpaddd ymm7, ymm7, ymm3
  vpsrld ymm12, ymm4, 2
  vpslld ymm13, ymm4, 30
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm14, ymm4, 13
  vpslld ymm10, ymm4, 19
  vpxor ymm14, ymm14, ymm10
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm11, ymm4, 22
  vpslld ymm15, ymm4, 10
  vpxor ymm11, ymm11, ymm15
  vpxor ymm12, ymm12, ymm11
  vpxor ymm8, ymm4, ymm5
  vpand ymm9, ymm9, ymm8
  vpxor ymm13, ymm9, ymm5
  vpaddd ymm12, ymm12, ymm13
  vpaddd ymm3, ymm3, ymm12
  vmovdqa ymm10, [rdi + 2144]
  vpsrld ymm14, ymm10, 7
  vpslld ymm15, ymm10, 25
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm11, ymm10, 18
  vpslld ymm12, ymm10, 14
  vpxor ymm11, ymm11, ymm12
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm13, ymm10, 3
  vpxor ymm14, ymm14, ymm13
  vmovdqa ymm15, [rdi + 2560]
  vpsrld ymm12, ymm15, 17
  vpslld ymm11, ymm15, 15
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm13, ymm15, 19
  vpslld ymm10, ymm15, 13
  vpxor ymm13, ymm13, ymm10
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm11, ymm15, 10
  vpxor ymm12, ymm12, ymm11
  vpaddd ymm14, ymm14, ymm12
  vpaddd ymm14, ymm14, [rdi + 2112]
  vmovdqa [rdi + 2624], ymm14
  vpaddd ymm2, ymm2, ymm14
  vpaddd ymm2, ymm2, [rip + .Lk + 672]
  vpxor ymm10, ymm0, ymm1
  vpand ymm10, ymm10, ymm7
  vpxor ymm10, ymm10, ymm1
  vpaddd ymm2, ymm2, ymm10
  vpsrld ymm13, ymm7, 6
  vpslld ymm11, ymm7, 26
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm15, ymm7, 11
  vpslld ymm12, ymm7, 21
  vpxor ymm15, ymm15, ymm12
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm14, ymm7, 25
  vpslld ymm10, ymm7, 7
  vpxor ymm14, ymm14, ymm10
  vpxor ymm13, ymm13, ymm14
  vpaddd ymm2, ymm2, ymm13
  vpaddd ymm6, ymm6, ymm2
  vpsrld ymm11, ymm3, 2
  vpslld ymm12, ymm3, 30
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm15, ymm3, 13
  vpslld ymm10, ymm3, 19
  vpxor ymm15, ymm15, ymm10
  vpxor ymm11, ymm11, ymm15
  vpsrld ymm14, ymm3, 22
  vpslld ymm13, ymm3, 10
  vpxor ymm14, ymm14, ymm13
  vpxor ymm11, ymm11, ymm14
  vpxor ymm9, ymm3, ymm4
  vpand ymm8, ymm8, ymm9
  vpxor ymm12, ymm8, ymm4
  vpaddd ymm11, ymm11, ymm12
  vpaddd ymm2, ymm2, ymm11
  vmovdqa ymm10, [rdi + 2176]
  vpsrld ymm15, ymm10, 7
  vpslld ymm13, ymm10, 25
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm14, ymm10, 18
  vpslld ymm11, ymm10, 14
  vpxor ymm14, ymm14, ymm11
  vpxor ymm15, ymm15, ymm14
  vpsrld ymm12, ymm10, 3
  vpxor ymm15, ymm15, ymm12
  vmovdqa ymm13, [rdi + 2592]
  vpsrld ymm11, ymm13, 17
  vpslld ymm14, ymm13, 15
  vpxor ymm11, ymm11, ymm14
  vpsrld ymm12, ymm13, 19
  vpslld ymm10, ymm13, 13
  vpxor ymm12, ymm12, ymm10
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm14, ymm13, 10
  vpxor ymm11, ymm11, ymm14
  vpaddd ymm15, ymm15, ymm11
  vpaddd ymm15, ymm15, [rdi + 2144]
  vpaddd ymm15, ymm15, [rip + .Llength2]
  vmovdqa [rdi + 2656], ymm15
  vpaddd ymm1, ymm1, ymm15
  vpaddd ymm1, ymm1, [rip + .Lk + 704]
  vpxor ymm10, ymm7, ymm0
  vpand ymm10, ymm10, ymm6
  vpxor ymm10, ymm10, ymm0
  vpaddd ymm1, ymm1, ymm10
  vpsrld ymm12, ymm6, 6
  vpslld ymm14, ymm6, 26
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm13, ymm6, 11
  vpslld ymm11, ymm6, 21
  vpxor ymm13, ymm13, ymm11
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm6, 25
  vpslld ymm10, ymm6, 7
  vpxor ymm15, ymm15, ymm10
  vpxor ymm12, ymm12, ymm15
  vpaddd ymm1, ymm1, ymm12
  vpaddd ymm5, ymm5, ymm1
  vpsrld ymm14, ymm2, 2
  vpslld ymm11, ymm2, 30
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm13, ymm2, 13
  vpslld ymm10, ymm2, 19
  vpxor ymm13, ymm13, ymm10
  vpxor ymm14, ymm14, ymm13
  vpsrld ymm15, ymm2, 22
  vpslld ymm12, ymm2, 10
  vpxor ymm15, ymm15, ymm12
  vpxor ymm14, ymm14, ymm15
  vpxor ymm8, ymm2, ymm3
  vpand ymm9, ymm9, ymm8
  vpxor ymm11, ymm9, ymm3
  vpaddd ymm14, ymm14, ymm11
  vpaddd ymm1, ymm1, ymm14
  vmovdqa ymm10, [rdi + 2624]
  vpsrld ymm13, ymm10, 17
  vpslld ymm12, ymm10, 15
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm15, ymm10, 19
  vpslld ymm14, ymm10, 13
  vpxor ymm15, ymm15, ymm14
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm11, ymm10, 10
  vpxor ymm13, ymm13, ymm11
  vpaddd ymm13, ymm13, [rdi + 2176]
  vpaddd ymm13, ymm13, [rdi + 2464]
  vpaddd ymm13, ymm13, [rip + .Lsigma_top]
  vmovdqa [rdi + 2688], ymm13
  vpaddd ymm0, ymm0, ymm13
  vpaddd ymm0, ymm0, [rip + .Lk + 736]
  vpxor ymm12, ymm6, ymm7
  vpand ymm12, ymm12, ymm5
  vpxor ymm12, ymm12, ymm7
  vpaddd ymm0, ymm0, ymm12
  vpsrld ymm14, ymm5, 6
  vpslld ymm15, ymm5, 26
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm11, ymm5, 11
  vpslld ymm10, ymm5, 21
  vpxor ymm11, ymm11, ymm10
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm13, ymm5, 25
  vpslld ymm12, ymm5, 7
  vpxor ymm13, ymm13, ymm12
  vpxor ymm14, ymm14, ymm13
  vpaddd ymm0, ymm0, ymm14
  vpaddd ymm4, ymm4, ymm0
  vpsrld ymm15, ymm1, 2
  vpslld ymm10, ymm1, 30
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm11, ymm1, 13
  vpslld ymm12, ymm1, 19
  vpxor ymm11, ymm11, ymm12
  vpxor ymm15, ymm15, ymm11
  vpsrld ymm13, ymm1, 22
  vpslld ymm14, ymm1, 10
  vpxor ymm13, ymm13, ymm14
  vpxor ymm15, ymm15, ymm13
  vpxor ymm9, ymm1, ymm2
  vpand ymm8, ymm8, ymm9
  vpxor ymm10, ymm8, ymm2
  vpaddd ymm15, ymm15, ymm10
  vpaddd ymm0, ymm0, ymm15
  vmovdqa ymm12, [rdi + 2656]
  vpsrld ymm11, ymm12, 17
  vpslld ymm14, ymm12, 15
  vpxor ymm11, ymm11, ymm14
  vpsrld ymm13, ymm12, 19
  vpslld ymm15, ymm12, 13
  vpxor ymm13, ymm13, ymm15
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm10, ymm12, 10
  vpxor ymm11, ymm11, ymm10
  vpaddd ymm11, ymm11, [rdi + 2496]
  vpaddd ymm11, ymm11, [rip + .Ltop]
  vmovdqa [rdi + 2720], ymm11
  vpaddd ymm7, ymm7, ymm11
  vpaddd ymm7, ymm7, [rip + .Lk + 768]
  vpxor ymm14, ymm5, ymm6
  vpand ymm14, ymm14, ymm4
  vpxor ymm14, ymm14, ymm6
  vpaddd ymm7, ymm7, ymm14
  vpsrld ymm15, ymm4, 6
  vpslld ymm13, ymm4, 26
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm10, ymm4, 11
  vpslld ymm12, ymm4, 21
  vpxor ymm10, ymm10, ymm12
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm11, ymm4, 25
  vpslld ymm14, ymm4, 7
  vpxor ymm11, ymm11, ymm14
  vpxor ymm15, ymm15, ymm11
  vpaddd ymm7, ymm7, ymm15
  vpaddd ymm3, ymm3, ymm7
  vpsrld ymm13, ymm0, 2
  vpslld ymm12, ymm0, 30
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm10, ymm0, 13
  vpslld ymm14, ymm0, 19
  vpxor ymm10, ymm10, ymm14
  vpxor ymm13, ymm13, ymm10
  vpsrld ymm11, ymm0, 22
  vpslld ymm15, ymm0, 10
  vpxor ymm11, ymm11, ymm15
  vpxor ymm13, ymm13, ymm11
  vpxor ymm8, ymm0, ymm1
  vpand ymm9, ymm9, ymm8
  vpxor ymm12, ymm9, ymm1
  vpaddd ymm13, ymm13, ymm12
  vpaddd ymm7, ymm7, ymm13
  vmovdqa ymm14, [rdi + 2688]
  vpsrld ymm10, ymm14, 17
  vpslld ymm15, ymm14, 15
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm11, ymm14, 19
  vpslld ymm13, ymm14, 13
  vpxor ymm11, ymm11, ymm13
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm12, ymm14, 10
  vpxor ymm10, ymm10, ymm12
  vpaddd ymm10, ymm10, [rdi + 2528]
  vmovdqa [rdi + 2752], ymm10
  vpaddd ymm6, ymm6, ymm10
  vpaddd ymm6, ymm6, [rip + .Lk + 800]
  vpxor ymm15, ymm4, ymm5
  vpand ymm15, ymm15, ymm3
  vpxor ymm15, ymm15, ymm5
  vpaddd ymm6, ymm6, ymm15
  vpsrld ymm13, ymm3, 6
  vpslld ymm11, ymm3, 26
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm12, ymm3, 11
  vpslld ymm14, ymm3, 21
  vpxor ymm12, ymm12, ymm14
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm10, ymm3, 25
  vpslld ymm15, ymm3, 7
  vpxor ymm10, ymm10, ymm15
  vpxor ymm13, ymm13, ymm10
  vpaddd ymm6, ymm6, ymm13
  vpaddd ymm2, ymm2, ymm6
  vpsrld ymm11, ymm7, 2
  vpslld ymm14, ymm7, 30
  vpxor ymm11, ymm11, ymm14
  vpsrld ymm12, ymm7, 13
  vpslld ymm15, ymm7, 19
  vpxor ymm12, ymm12, ymm15
  vpxor ymm11, ymm11, ymm12
  vpsrld ymm10, ymm7, 22
  vpslld ymm13, ymm7, 10
  vpxor ymm10, ymm10, ymm13
  vpxor ymm11, ymm11, ymm10
  vpxor ymm9, ymm7, ymm0
  vpand ymm8, ymm8, ymm9
  vpxor ymm14, ymm8, ymm0
  vpaddd ymm11, ymm11, ymm14
  vpaddd ymm6, ymm6, ymm11
  vmovdqa ymm15, [rdi + 2720]
  vpsrld ymm12, ymm15, 17
  vpslld ymm13, ymm15, 15
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm10, ymm15, 19
  vpslld ymm11, ymm15, 13
  vpxor ymm10, ymm10, ymm11
  vpxor ymm12, ymm12, ymm10
  vpsrld ymm14, ymm15, 10
  vpxor ymm12, ymm12, ymm14
  vpaddd ymm12, ymm12, [rdi + 2560]
  vmovdqa [rdi + 2784], ymm12
  vpaddd ymm5, ymm5, ymm12
  vpaddd ymm5, ymm5, [rip + .Lk + 832]
  vpxor ymm13, ymm3, ymm4
  vpand ymm13, ymm13, ymm2
  vpxor ymm13, ymm13, ymm4
  vpaddd ymm5, ymm5, ymm13
  vpsrld ymm11, ymm2, 6
  vpslld ymm10, ymm2, 26
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm14, ymm2, 11
  vpslld ymm15, ymm2, 21
  vpxor ymm14, ymm14, ymm15
  vpxor ymm11, ymm11, ymm14
  vpsrld ymm12, ymm2, 25
  vpslld ymm13, ymm2, 7
  vpxor ymm12, ymm12, ymm13
  vpxor ymm11, ymm11, ymm12
  vpaddd ymm5, ymm5, ymm11
  vpaddd ymm1, ymm1, ymm5
  vpsrld ymm10, ymm6, 2
  vpslld ymm15, ymm6, 30
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm14, ymm6, 13
  vpslld ymm13, ymm6, 19
  vpxor ymm14, ymm14, ymm13
  vpxor ymm10, ymm10, ymm14
  vpsrld ymm12, ymm6, 22
  vpslld ymm11, ymm6, 10
  vpxor ymm12, ymm12, ymm11
  vpxor ymm10, ymm10, ymm12
  vpxor ymm8, ymm6, ymm7
  vpand ymm9, ymm9, ymm8
  vpxor ymm15, ymm9, ymm7
  vpaddd ymm10, ymm10, ymm15
  vpaddd ymm5, ymm5, ymm10
  vmovdqa ymm13, [rdi + 2752]
  vpsrld ymm14, ymm13, 17
  vpslld ymm11, ymm13, 15
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm12, ymm13, 19
  vpslld ymm10, ymm13, 13
  vpxor ymm12, ymm12, ymm10
  vpxor ymm14, ymm14, ymm12
  vpsrld ymm15, ymm13, 10
  vpxor ymm14, ymm14, ymm15
  vpaddd ymm14, ymm14, [rdi + 2592]
  vmovdqa [rdi + 2816], ymm14
  vpaddd ymm4, ymm4, ymm14
  vpaddd ymm4, ymm4, [rip + .Lk + 864]
  vpxor ymm11, ymm2, ymm3
  vpand ymm11, ymm11, ymm1
  vpxor ymm11, ymm11, ymm3
  vpaddd ymm4, ymm4, ymm11
  vpsrld ymm10, ymm1, 6
  vpslld ymm12, ymm1, 26
  vpxor ymm10, ymm10, ymm12
  vpsrld ymm15, ymm1, 11
  vpslld ymm13, ymm1, 21
  vpxor ymm15, ymm15, ymm13
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm14, ymm1, 25
  vpslld ymm11, ymm1, 7
  vpxor ymm14, ymm14, ymm11
  vpxor ymm10, ymm10, ymm14
  vpaddd ymm4, ymm4, ymm10
  vpaddd ymm0, ymm0, ymm4
  vpsrld ymm12, ymm5, 2
  vpslld ymm13, ymm5, 30
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm5, 13
  vpslld ymm11, ymm5, 19
  vpxor ymm15, ymm15, ymm11
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm14, ymm5, 22
  vpslld ymm10, ymm5, 10
  vpxor ymm14, ymm14, ymm10
  vpxor ymm12, ymm12, ymm14
  vpxor ymm9, ymm5, ymm6
  vpand ymm8, ymm8, ymm9
  vpxor ymm13, ymm8, ymm6
  vpaddd ymm12, ymm12, ymm13
  vpaddd ymm4, ymm4, ymm12
  vmovdqa ymm11, [rdi + 2784]
  vpsrld ymm15, ymm11, 17
  vpslld ymm10, ymm11, 15
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm14, ymm11, 19
  vpslld ymm12, ymm11, 13
  vpxor ymm14, ymm14, ymm12
  vpxor ymm15, ymm15, ymm14
  vpsrld ymm13, ymm11, 10
  vpxor ymm15, ymm15, ymm13
  vpaddd ymm15, ymm15, [rdi + 2624]
  vmovdqa [rdi + 2848], ymm15
  vpaddd ymm3, ymm3, ymm15
  vpaddd ymm3, ymm3, [rip + .Lk + 896]
  vpxor ymm10, ymm1, ymm2
  vpand ymm10, ymm10, ymm0
  vpxor ymm10, ymm10, ymm2
  vpaddd ymm3, ymm3, ymm10
  vpsrld ymm12, ymm0, 6
  vpslld ymm14, ymm0, 26
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm13, ymm0, 11
  vpslld ymm11, ymm0, 21
  vpxor ymm13, ymm13, ymm11
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm0, 25
  vpslld ymm10, ymm0, 7
  vpxor ymm15, ymm15, ymm10
  vpxor ymm12, ymm12, ymm15
  vpaddd ymm3, ymm3, ymm12
  vpaddd ymm7, ymm7, ymm3
  vpsrld ymm14, ymm4, 2
  vpslld ymm11, ymm4, 30
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm13, ymm4, 13
  vpslld ymm10, ymm4, 19
  vpxor ymm13, ymm13, ymm10
  vpxor ymm14, ymm14, ymm13
  vpsrld ymm15, ymm4, 22
  vpslld ymm12, ymm4, 10
  vpxor ymm15, ymm15, ymm12
  vpxor ymm14, ymm14, ymm15
  vpxor ymm8, ymm4, ymm5
  vpand ymm9, ymm9, ymm8
  vpxor ymm11, ymm9, ymm5
  vpaddd ymm14, ymm14, ymm11
  vpaddd ymm3, ymm3, ymm14
  vmovdqa ymm10, [rdi + 2816]
  vpsrld ymm13, ymm10, 17
  vpslld ymm12, ymm10, 15
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm15, ymm10, 19
  vpslld ymm14, ymm10, 13
  vpxor ymm15, ymm15, ymm14
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm11, ymm10, 10
  vpxor ymm13, ymm13, ymm11
  vpaddd ymm13, ymm13, [rdi + 2656]
  vmovdqa [rdi + 2880], ymm13
  vpaddd ymm2, ymm2, ymm13
  vpaddd ymm2, ymm2, [rip + .Lk + 928]
  vpxor ymm12, ymm0, ymm1
  vpand ymm12, ymm12, ymm7
  vpxor ymm12, ymm12, ymm1
  vpaddd ymm2, ymm2, ymm12
  vpsrld ymm14, ymm7, 6
  vpslld ymm15, ymm7, 26
  vpxor ymm14, ymm14, ymm15
  vpsrld ymm11, ymm7, 11
  vpslld ymm10, ymm7, 21
  vpxor ymm11, ymm11, ymm10
  vpxor ymm14, ymm14, ymm11
  vpsrld ymm13, ymm7, 25
  vpslld ymm12, ymm7, 7
  vpxor ymm13, ymm13, ymm12
  vpxor ymm14, ymm14, ymm13
  vpaddd ymm2, ymm2, ymm14
  vpaddd ymm6, ymm6, ymm2
  vpsrld ymm15, ymm3, 2
  vpslld ymm10, ymm3, 30
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm11, ymm3, 13
  vpslld ymm12, ymm3, 19
  vpxor ymm11, ymm11, ymm12
  vpxor ymm15, ymm15, ymm11
  vpsrld ymm13, ymm3, 22
  vpslld ymm14, ymm3, 10
  vpxor ymm13, ymm13, ymm14
  vpxor ymm15, ymm15, ymm13
  vpxor ymm9, ymm3, ymm4
  vpand ymm8, ymm8, ymm9
  vpxor ymm10, ymm8, ymm4
  vpaddd ymm15, ymm15, ymm10
  vpaddd ymm2, ymm2, ymm15
  vmovdqa ymm12, [rdi + 2848]
  vpsrld ymm11, ymm12, 17
  vpslld ymm14, ymm12, 15
  vpxor ymm11, ymm11, ymm14
  vpsrld ymm13, ymm12, 19
  vpslld ymm15, ymm12, 13
  vpxor ymm13, ymm13, ymm15
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm10, ymm12, 10
  vpxor ymm11, ymm11, ymm10
  vpaddd ymm11, ymm11, [rdi + 2688]
  vpaddd ymm11, ymm11, [rip + .Lsigma0_length2]
  vmovdqa [rdi + 2912], ymm11
  vpaddd ymm1, ymm1, ymm11
  vpaddd ymm1, ymm1, [rip + .Lk + 960]
  vpxor ymm14, ymm7, ymm0
  vpand ymm14, ymm14, ymm6
  vpxor ymm14, ymm14, ymm0
  vpaddd ymm1, ymm1, ymm14
  vpsrld ymm15, ymm6, 6
  vpslld ymm13, ymm6, 26
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm10, ymm6, 11
  vpslld ymm12, ymm6, 21
  vpxor ymm10, ymm10, ymm12
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm11, ymm6, 25
  vpslld ymm14, ymm6, 7
  vpxor ymm11, ymm11, ymm14
  vpxor ymm15, ymm15, ymm11
  vpaddd ymm1, ymm1, ymm15
  vpaddd ymm5, ymm5, ymm1
  vpsrld ymm13, ymm2, 2
  vpslld ymm12, ymm2, 30
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm10, ymm2, 13
  vpslld ymm14, ymm2, 19
  vpxor ymm10, ymm10, ymm14
  vpxor ymm13, ymm13, ymm10
  vpsrld ymm11, ymm2, 22
  vpslld ymm15, ymm2, 10
  vpxor ymm11, ymm11, ymm15
  vpxor ymm13, ymm13, ymm11
  vpxor ymm8, ymm2, ymm3
  vpand ymm9, ymm9, ymm8
  vpxor ymm12, ymm9, ymm3
  vpaddd ymm13, ymm13, ymm12
  vpaddd ymm1, ymm1, ymm13
  vmovdqa ymm14, [rdi + 2464]
  vpsrld ymm10, ymm14, 7
  vpslld ymm15, ymm14, 25
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm11, ymm14, 18
  vpslld ymm13, ymm14, 14
  vpxor ymm11, ymm11, ymm13
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm12, ymm14, 3
  vpxor ymm10, ymm10, ymm12
  vmovdqa ymm15, [rdi + 2880]
  vpsrld ymm13, ymm15, 17
  vpslld ymm11, ymm15, 15
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm12, ymm15, 19
  vpslld ymm14, ymm15, 13
  vpxor ymm12, ymm12, ymm14
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm11, ymm15, 10
  vpxor ymm13, ymm13, ymm11
  vpaddd ymm10, ymm10, ymm13
  vpaddd ymm10, ymm10, [rdi + 2720]
  vpaddd ymm10, ymm10, [rip + .Llength2]
  vmovdqa [rdi + 2944], ymm10
  vpaddd ymm0, ymm0, ymm10
  vpaddd ymm0, ymm0, [rip + .Lk + 992]
  vpxor ymm14, ymm6, ymm7
  vpand ymm14, ymm14, ymm5
  vpxor ymm14, ymm14, ymm7
  vpaddd ymm0, ymm0, ymm14
  vpsrld ymm12, ymm5, 6
  vpslld ymm11, ymm5, 26
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm15, ymm5, 11
  vpslld ymm13, ymm5, 21
  vpxor ymm15, ymm15, ymm13
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm10, ymm5, 25
  vpslld ymm14, ymm5, 7
  vpxor ymm10, ymm10, ymm14
  vpxor ymm12, ymm12, ymm10
  vpaddd ymm0, ymm0, ymm12
  vpaddd ymm4, ymm4, ymm0
  vpsrld ymm11, ymm1, 2
  vpslld ymm13, ymm1, 30
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm15, ymm1, 13
  vpslld ymm14, ymm1, 19
  vpxor ymm15, ymm15, ymm14
  vpxor ymm11, ymm11, ymm15
  vpsrld ymm10, ymm1, 22
  vpslld ymm12, ymm1, 10
  vpxor ymm10, ymm10, ymm12
  vpxor ymm11, ymm11, ymm10
  vpxor ymm9, ymm1, ymm2
  vpand ymm8, ymm8, ymm9
  vpxor ymm13, ymm8, ymm2
  vpaddd ymm11, ymm11, ymm13
  vpaddd ymm0, ymm0, ymm11
  mov rax, rdi
  lea rdx, [rip + .Lk]
  mov ecx, 3
.p2align 6
.Lavx2_digest:
  vpaddd ymm7, ymm7, [rdx + 1024]
  vmovdqa ymm14, [rax + 2496]
  vpsrld ymm15, ymm14, 7
  vpslld ymm12, ymm14, 25
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm10, ymm14, 18
  vpslld ymm11, ymm14, 14
  vpxor ymm10, ymm10, ymm11
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm13, ymm14, 3
  vpxor ymm15, ymm15, ymm13
  vmovdqa ymm12, [rax + 2912]
  vpsrld ymm11, ymm12, 17
  vpslld ymm10, ymm12, 15
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm13, ymm12, 19
  vpslld ymm14, ymm12, 13
  vpxor ymm13, ymm13, ymm14
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm10, ymm12, 10
  vpxor ymm11, ymm11, ymm10
  vpaddd ymm15, ymm15, ymm11
  vpaddd ymm15, ymm15, [rax + 2464]
  vpaddd ymm15, ymm15, [rax + 2752]
  vmovdqa [rax + 2976], ymm15
  vpaddd ymm7, ymm7, ymm15
  vpxor ymm14, ymm5, ymm6
  vpand ymm14, ymm14, ymm4
  vpxor ymm14, ymm14, ymm6
  vpaddd ymm7, ymm7, ymm14
  vpsrld ymm13, ymm4, 6
  vpslld ymm10, ymm4, 26
  vpxor ymm13, ymm13, ymm10
  vpsrld ymm12, ymm4, 11
  vpslld ymm11, ymm4, 21
  vpxor ymm12, ymm12, ymm11
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm15, ymm4, 25
  vpslld ymm14, ymm4, 7
  vpxor ymm15, ymm15, ymm14
  vpxor ymm13, ymm13, ymm15
  vpaddd ymm7, ymm7, ymm13
  vpaddd ymm3, ymm3, ymm7
  vpsrld ymm10, ymm0, 2
  vpslld ymm11, ymm0, 30
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm12, ymm0, 13
  vpslld ymm14, ymm0, 19
  vpxor ymm12, ymm12, ymm14
  vpxor ymm10, ymm10, ymm12
  vpsrld ymm15, ymm0, 22
  vpslld ymm13, ymm0, 10
  vpxor ymm15, ymm15, ymm13
  vpxor ymm10, ymm10, ymm15
  vpxor ymm8, ymm0, ymm1
  vpand ymm9, ymm9, ymm8
  vpxor ymm11, ymm9, ymm1
  vpaddd ymm10, ymm10, ymm11
  vpaddd ymm7, ymm7, ymm10
  vpaddd ymm6, ymm6, [rdx + 1056]
  vmovdqa ymm14, [rax + 2528]
  vpsrld ymm12, ymm14, 7
  vpslld ymm13, ymm14, 25
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm14, 18
  vpslld ymm10, ymm14, 14
  vpxor ymm15, ymm15, ymm10
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm11, ymm14, 3
  vpxor ymm12, ymm12, ymm11
  vmovdqa ymm13, [rax + 2944]
  vpsrld ymm10, ymm13, 17
  vpslld ymm15, ymm13, 15
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm11, ymm13, 19
  vpslld ymm14, ymm13, 13
  vpxor ymm11, ymm11, ymm14
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm15, ymm13, 10
  vpxor ymm10, ymm10, ymm15
  vpaddd ymm12, ymm12, ymm10
  vpaddd ymm12, ymm12, [rax + 2496]
  vpaddd ymm12, ymm12, [rax + 2784]
  vmovdqa [rax + 3008], ymm12
  vpaddd ymm6, ymm6, ymm12
  vpxor ymm14, ymm4, ymm5
  vpand ymm14, ymm14, ymm3
  vpxor ymm14, ymm14, ymm5
  vpaddd ymm6, ymm6, ymm14
  vpsrld ymm11, ymm3, 6
  vpslld ymm15, ymm3, 26
  vpxor ymm11, ymm11, ymm15
  vpsrld ymm13, ymm3, 11
  vpslld ymm10, ymm3, 21
  vpxor ymm13, ymm13, ymm10
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm12, ymm3, 25
  vpslld ymm14, ymm3, 7
  vpxor ymm12, ymm12, ymm14
  vpxor ymm11, ymm11, ymm12
  vpaddd ymm6, ymm6, ymm11
  vpaddd ymm2, ymm2, ymm6
  vpsrld ymm15, ymm7, 2
  vpslld ymm10, ymm7, 30
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm13, ymm7, 13
  vpslld ymm14, ymm7, 19
  vpxor ymm13, ymm13, ymm14
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm12, ymm7, 22
  vpslld ymm11, ymm7, 10
  vpxor ymm12, ymm12, ymm11
  vpxor ymm15, ymm15, ymm12
  vpxor ymm9, ymm7, ymm0
  vpand ymm8, ymm8, ymm9
  vpxor ymm10, ymm8, ymm0
  vpaddd ymm15, ymm15, ymm10
  vpaddd ymm6, ymm6, ymm15
  vpaddd ymm5, ymm5, [rdx + 1088]
  vmovdqa ymm14, [rax + 2560]
  vpsrld ymm13, ymm14, 7
  vpslld ymm11, ymm14, 25
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm12, ymm14, 18
  vpslld ymm15, ymm14, 14
  vpxor ymm12, ymm12, ymm15
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm10, ymm14, 3
  vpxor ymm13, ymm13, ymm10
  vmovdqa ymm11, [rax + 2976]
  vpsrld ymm15, ymm11, 17
  vpslld ymm12, ymm11, 15
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm10, ymm11, 19
  vpslld ymm14, ymm11, 13
  vpxor ymm10, ymm10, ymm14
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm12, ymm11, 10
  vpxor ymm15, ymm15, ymm12
  vpaddd ymm13, ymm13, ymm15
  vpaddd ymm13, ymm13, [rax + 2528]
  vpaddd ymm13, ymm13, [rax + 2816]
  vmovdqa [rax + 3040], ymm13
  vpaddd ymm5, ymm5, ymm13
  vpxor ymm14, ymm3, ymm4
  vpand ymm14, ymm14, ymm2
  vpxor ymm14, ymm14, ymm4
  vpaddd ymm5, ymm5, ymm14
  vpsrld ymm10, ymm2, 6
  vpslld ymm12, ymm2, 26
  vpxor ymm10, ymm10, ymm12
  vpsrld ymm11, ymm2, 11
  vpslld ymm15, ymm2, 21
  vpxor ymm11, ymm11, ymm15
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm13, ymm2, 25
  vpslld ymm14, ymm2, 7
  vpxor ymm13, ymm13, ymm14
  vpxor ymm10, ymm10, ymm13
  vpaddd ymm5, ymm5, ymm10
  vpaddd ymm1, ymm1, ymm5
  vpsrld ymm12, ymm6, 2
  vpslld ymm15, ymm6, 30
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm11, ymm6, 13
  vpslld ymm14, ymm6, 19
  vpxor ymm11, ymm11, ymm14
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm13, ymm6, 22
  vpslld ymm10, ymm6, 10
  vpxor ymm13, ymm13, ymm10
  vpxor ymm12, ymm12, ymm13
  vpxor ymm8, ymm6, ymm7
  vpand ymm9, ymm9, ymm8
  vpxor ymm15, ymm9, ymm7
  vpaddd ymm12, ymm12, ymm15
  vpaddd ymm5, ymm5, ymm12
  vpaddd ymm4, ymm4, [rdx + 1120]
  vmovdqa ymm14, [rax + 2592]
  vpsrld ymm11, ymm14, 7
  vpslld ymm10, ymm14, 25
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm13, ymm14, 18
  vpslld ymm12, ymm14, 14
  vpxor ymm13, ymm13, ymm12
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm15, ymm14, 3
  vpxor ymm11, ymm11, ymm15
  vmovdqa ymm10, [rax + 3008]
  vpsrld ymm12, ymm10, 17
  vpslld ymm13, ymm10, 15
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm10, 19
  vpslld ymm14, ymm10, 13
  vpxor ymm15, ymm15, ymm14
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm13, ymm10, 10
  vpxor ymm12, ymm12, ymm13
  vpaddd ymm11, ymm11, ymm12
  vpaddd ymm11, ymm11, [rax + 2560]
  vpaddd ymm11, ymm11, [rax + 2848]
  vmovdqa [rax + 3072], ymm11
  vpaddd ymm4, ymm4, ymm11
  vpxor ymm14, ymm2, ymm3
  vpand ymm14, ymm14, ymm1
  vpxor ymm14, ymm14, ymm3
  vpaddd ymm4, ymm4, ymm14
  vpsrld ymm15, ymm1, 6
  vpslld ymm13, ymm1, 26
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm10, ymm1, 11
  vpslld ymm12, ymm1, 21
  vpxor ymm10, ymm10, ymm12
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm11, ymm1, 25
  vpslld ymm14, ymm1, 7
  vpxor ymm11, ymm11, ymm14
  vpxor ymm15, ymm15, ymm11
  vpaddd ymm4, ymm4, ymm15
  vpaddd ymm0, ymm0, ymm4
  vpsrld ymm13, ymm5, 2
  vpslld ymm12, ymm5, 30
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm10, ymm5, 13
  vpslld ymm14, ymm5, 19
  vpxor ymm10, ymm10, ymm14
  vpxor ymm13, ymm13, ymm10
  vpsrld ymm11, ymm5, 22
  vpslld ymm15, ymm5, 10
  vpxor ymm11, ymm11, ymm15
  vpxor ymm13, ymm13, ymm11
  vpxor ymm9, ymm5, ymm6
  vpand ymm8, ymm8, ymm9
  vpxor ymm12, ymm8, ymm6
  vpaddd ymm13, ymm13, ymm12
  vpaddd ymm4, ymm4, ymm13
  vpaddd ymm3, ymm3, [rdx + 1152]
  vmovdqa ymm14, [rax + 2624]
  vpsrld ymm10, ymm14, 7
  vpslld ymm15, ymm14, 25
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm11, ymm14, 18
  vpslld ymm13, ymm14, 14
  vpxor ymm11, ymm11, ymm13
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm12, ymm14, 3
  vpxor ymm10, ymm10, ymm12
  vmovdqa ymm15, [rax + 3040]
  vpsrld ymm13, ymm15, 17
  vpslld ymm11, ymm15, 15
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm12, ymm15, 19
  vpslld ymm14, ymm15, 13
  vpxor ymm12, ymm12, ymm14
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm11, ymm15, 10
  vpxor ymm13, ymm13, ymm11
  vpaddd ymm10, ymm10, ymm13
  vpaddd ymm10, ymm10, [rax + 2592]
  vpaddd ymm10, ymm10, [rax + 2880]
  vmovdqa [rax + 3104], ymm10
  vpaddd ymm3, ymm3, ymm10
  vpxor ymm14, ymm1, ymm2
  vpand ymm14, ymm14, ymm0
  vpxor ymm14, ymm14, ymm2
  vpaddd ymm3, ymm3, ymm14
  vpsrld ymm12, ymm0, 6
  vpslld ymm11, ymm0, 26
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm15, ymm0, 11
  vpslld ymm13, ymm0, 21
  vpxor ymm15, ymm15, ymm13
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm10, ymm0, 25
  vpslld ymm14, ymm0, 7
  vpxor ymm10, ymm10, ymm14
  vpxor ymm12, ymm12, ymm10
  vpaddd ymm3, ymm3, ymm12
  vpaddd ymm7, ymm7, ymm3
  vpsrld ymm11, ymm4, 2
  vpslld ymm13, ymm4, 30
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm15, ymm4, 13
  vpslld ymm14, ymm4, 19
  vpxor ymm15, ymm15, ymm14
  vpxor ymm11, ymm11, ymm15
  vpsrld ymm10, ymm4, 22
  vpslld ymm12, ymm4, 10
  vpxor ymm10, ymm10, ymm12
  vpxor ymm11, ymm11, ymm10
  vpxor ymm8, ymm4, ymm5
  vpand ymm9, ymm9, ymm8
  vpxor ymm13, ymm9, ymm5
  vpaddd ymm11, ymm11, ymm13
  vpaddd ymm3, ymm3, ymm11
  vpaddd ymm2, ymm2, [rdx + 1184]
  vmovdqa ymm14, [rax + 2656]
  vpsrld ymm15, ymm14, 7
  vpslld ymm12, ymm14, 25
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm10, ymm14, 18
  vpslld ymm11, ymm14, 14
  vpxor ymm10, ymm10, ymm11
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm13, ymm14, 3
  vpxor ymm15, ymm15, ymm13
  vmovdqa ymm12, [rax + 3072]
  vpsrld ymm11, ymm12, 17
  vpslld ymm10, ymm12, 15
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm13, ymm12, 19
  vpslld ymm14, ymm12, 13
  vpxor ymm13, ymm13, ymm14
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm10, ymm12, 10
  vpxor ymm11, ymm11, ymm10
  vpaddd ymm15, ymm15, ymm11
  vpaddd ymm15, ymm15, [rax + 2624]
  vpaddd ymm15, ymm15, [rax + 2912]
  vmovdqa [rax + 3136], ymm15
  vpaddd ymm2, ymm2, ymm15
  vpxor ymm14, ymm0, ymm1
  vpand ymm14, ymm14, ymm7
  vpxor ymm14, ymm14, ymm1
  vpaddd ymm2, ymm2, ymm14
  vpsrld ymm13, ymm7, 6
  vpslld ymm10, ymm7, 26
  vpxor ymm13, ymm13, ymm10
  vpsrld ymm12, ymm7, 11
  vpslld ymm11, ymm7, 21
  vpxor ymm12, ymm12, ymm11
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm15, ymm7, 25
  vpslld ymm14, ymm7, 7
  vpxor ymm15, ymm15, ymm14
  vpxor ymm13, ymm13, ymm15
  vpaddd ymm2, ymm2, ymm13
  vpaddd ymm6, ymm6, ymm2
  vpsrld ymm10, ymm3, 2
  vpslld ymm11, ymm3, 30
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm12, ymm3, 13
  vpslld ymm14, ymm3, 19
  vpxor ymm12, ymm12, ymm14
  vpxor ymm10, ymm10, ymm12
  vpsrld ymm15, ymm3, 22
  vpslld ymm13, ymm3, 10
  vpxor ymm15, ymm15, ymm13
  vpxor ymm10, ymm10, ymm15
  vpxor ymm9, ymm3, ymm4
  vpand ymm8, ymm8, ymm9
  vpxor ymm11, ymm8, ymm4
  vpaddd ymm10, ymm10, ymm11
  vpaddd ymm2, ymm2, ymm10
  vpaddd ymm1, ymm1, [rdx + 1216]
  vmovdqa ymm14, [rax + 2688]
  vpsrld ymm12, ymm14, 7
  vpslld ymm13, ymm14, 25
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm14, 18
  vpslld ymm10, ymm14, 14
  vpxor ymm15, ymm15, ymm10
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm11, ymm14, 3
  vpxor ymm12, ymm12, ymm11
  vmovdqa ymm13, [rax + 3104]
  vpsrld ymm10, ymm13, 17
  vpslld ymm15, ymm13, 15
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm11, ymm13, 19
  vpslld ymm14, ymm13, 13
  vpxor ymm11, ymm11, ymm14
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm15, ymm13, 10
  vpxor ymm10, ymm10, ymm15
  vpaddd ymm12, ymm12, ymm10
  vpaddd ymm12, ymm12, [rax + 2656]
  vpaddd ymm12, ymm12, [rax + 2944]
  vmovdqa [rax + 3168], ymm12
  vpaddd ymm1, ymm1, ymm12
  vpxor ymm14, ymm7, ymm0
  vpand ymm14, ymm14, ymm6
  vpxor ymm14, ymm14, ymm0
  vpaddd ymm1, ymm1, ymm14
  vpsrld ymm11, ymm6, 6
  vpslld ymm15, ymm6, 26
  vpxor ymm11, ymm11, ymm15
  vpsrld ymm13, ymm6, 11
  vpslld ymm10, ymm6, 21
  vpxor ymm13, ymm13, ymm10
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm12, ymm6, 25
  vpslld ymm14, ymm6, 7
  vpxor ymm12, ymm12, ymm14
  vpxor ymm11, ymm11, ymm12
  vpaddd ymm1, ymm1, ymm11
  vpaddd ymm5, ymm5, ymm1
  vpsrld ymm15, ymm2, 2
  vpslld ymm10, ymm2, 30
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm13, ymm2, 13
  vpslld ymm14, ymm2, 19
  vpxor ymm13, ymm13, ymm14
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm12, ymm2, 22
  vpslld ymm11, ymm2, 10
  vpxor ymm12, ymm12, ymm11
  vpxor ymm15, ymm15, ymm12
  vpxor ymm8, ymm2, ymm3
  vpand ymm9, ymm9, ymm8
  vpxor ymm10, ymm9, ymm3
  vpaddd ymm15, ymm15, ymm10
  vpaddd ymm1, ymm1, ymm15
  vpaddd ymm0, ymm0, [rdx + 1248]
  vmovdqa ymm14, [rax + 2720]
  vpsrld ymm13, ymm14, 7
  vpslld ymm11, ymm14, 25
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm12, ymm14, 18
  vpslld ymm15, ymm14, 14
  vpxor ymm12, ymm12, ymm15
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm10, ymm14, 3
  vpxor ymm13, ymm13, ymm10
  vmovdqa ymm11, [rax + 3136]
  vpsrld ymm15, ymm11, 17
  vpslld ymm12, ymm11, 15
  vpxor ymm15, ymm15, ymm12
  vpsrld ymm10, ymm11, 19
  vpslld ymm14, ymm11, 13
  vpxor ymm10, ymm10, ymm14
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm12, ymm11, 10
  vpxor ymm15, ymm15, ymm12
  vpaddd ymm13, ymm13, ymm15
  vpaddd ymm13, ymm13, [rax + 2688]
  vpaddd ymm13, ymm13, [rax + 2976]
  vmovdqa [rax + 3200], ymm13
  vpaddd ymm0, ymm0, ymm13
  vpxor ymm14, ymm6, ymm7
  vpand ymm14, ymm14, ymm5
  vpxor ymm14, ymm14, ymm7
  vpaddd ymm0, ymm0, ymm14
  vpsrld ymm10, ymm5, 6
  vpslld ymm12, ymm5, 26
  vpxor ymm10, ymm10, ymm12
  vpsrld ymm11, ymm5, 11
  vpslld ymm15, ymm5, 21
  vpxor ymm11, ymm11, ymm15
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm13, ymm5, 25
  vpslld ymm14, ymm5, 7
  vpxor ymm13, ymm13, ymm14
  vpxor ymm10, ymm10, ymm13
  vpaddd ymm0, ymm0, ymm10
  vpaddd ymm4, ymm4, ymm0
  vpsrld ymm12, ymm1, 2
  vpslld ymm15, ymm1, 30
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm11, ymm1, 13
  vpslld ymm14, ymm1, 19
  vpxor ymm11, ymm11, ymm14
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm13, ymm1, 22
  vpslld ymm10, ymm1, 10
  vpxor ymm13, ymm13, ymm10
  vpxor ymm12, ymm12, ymm13
  vpxor ymm9, ymm1, ymm2
  vpand ymm8, ymm8, ymm9
  vpxor ymm15, ymm8, ymm2
  vpaddd ymm12, ymm12, ymm15
  vpaddd ymm0, ymm0, ymm12
  add rax, 256
  add rdx, 256
  dec ecx
  jnz .Lavx2_digest
  vpaddd ymm7, ymm7, [rip + .Lk + 1792]
  vmovdqa ymm14, [rdi + 3264]
  vpsrld ymm11, ymm14, 7
  vpslld ymm10, ymm14, 25
  vpxor ymm11, ymm11, ymm10
  vpsrld ymm13, ymm14, 18
  vpslld ymm12, ymm14, 14
  vpxor ymm13, ymm13, ymm12
  vpxor ymm11, ymm11, ymm13
  vpsrld ymm15, ymm14, 3
  vpxor ymm11, ymm11, ymm15
  vmovdqa ymm10, [rdi + 3680]
  vpsrld ymm12, ymm10, 17
  vpslld ymm13, ymm10, 15
  vpxor ymm12, ymm12, ymm13
  vpsrld ymm15, ymm10, 19
  vpslld ymm14, ymm10, 13
  vpxor ymm15, ymm15, ymm14
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm13, ymm10, 10
  vpxor ymm12, ymm12, ymm13
  vpaddd ymm11, ymm11, ymm12
  vpaddd ymm11, ymm11, [rdi + 3232]
  vpaddd ymm11, ymm11, [rdi + 3520]
  vmovdqa [rdi + 3744], ymm11
  vpaddd ymm7, ymm7, ymm11
  vpxor ymm14, ymm5, ymm6
  vpand ymm14, ymm14, ymm4
  vpxor ymm14, ymm14, ymm6
  vpaddd ymm7, ymm7, ymm14
  vpsrld ymm15, ymm4, 6
  vpslld ymm13, ymm4, 26
  vpxor ymm15, ymm15, ymm13
  vpsrld ymm10, ymm4, 11
  vpslld ymm12, ymm4, 21
  vpxor ymm10, ymm10, ymm12
  vpxor ymm15, ymm15, ymm10
  vpsrld ymm11, ymm4, 25
  vpslld ymm14, ymm4, 7
  vpxor ymm11, ymm11, ymm14
  vpxor ymm15, ymm15, ymm11
  vpaddd ymm7, ymm7, ymm15
  vpaddd ymm3, ymm3, ymm7
  vpsrld ymm13, ymm0, 2
  vpslld ymm12, ymm0, 30
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm10, ymm0, 13
  vpslld ymm14, ymm0, 19
  vpxor ymm10, ymm10, ymm14
  vpxor ymm13, ymm13, ymm10
  vpsrld ymm11, ymm0, 22
  vpslld ymm15, ymm0, 10
  vpxor ymm11, ymm11, ymm15
  vpxor ymm13, ymm13, ymm11
  vpxor ymm8, ymm0, ymm1
  vpand ymm9, ymm9, ymm8
  vpxor ymm12, ymm9, ymm1
  vpaddd ymm13, ymm13, ymm12
  vpaddd ymm7, ymm7, ymm13
  vpaddd ymm6, ymm6, [rip + .Lk + 1824]
  vmovdqa ymm14, [rdi + 3296]
  vpsrld ymm10, ymm14, 7
  vpslld ymm15, ymm14, 25
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm11, ymm14, 18
  vpslld ymm13, ymm14, 14
  vpxor ymm11, ymm11, ymm13
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm12, ymm14, 3
  vpxor ymm10, ymm10, ymm12
  vmovdqa ymm15, [rdi + 3712]
  vpsrld ymm13, ymm15, 17
  vpslld ymm11, ymm15, 15
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm12, ymm15, 19
  vpslld ymm14, ymm15, 13
  vpxor ymm12, ymm12, ymm14
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm11, ymm15, 10
  vpxor ymm13, ymm13, ymm11
  vpaddd ymm10, ymm10, ymm13
  vpaddd ymm10, ymm10, [rdi + 3264]
  vpaddd ymm10, ymm10, [rdi + 3552]
  vmovdqa [rdi + 3776], ymm10
  vpaddd ymm6, ymm6, ymm10
  vpxor ymm14, ymm4, ymm5
  vpand ymm14, ymm14, ymm3
  vpxor ymm14, ymm14, ymm5
  vpaddd ymm6, ymm6, ymm14
  vpsrld ymm12, ymm3, 6
  vpslld ymm11, ymm3, 26
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm15, ymm3, 11
  vpslld ymm13, ymm3, 21
  vpxor ymm15, ymm15, ymm13
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm10, ymm3, 25
  vpslld ymm14, ymm3, 7
  vpxor ymm10, ymm10, ymm14
  vpxor ymm12, ymm12, ymm10
  vpaddd ymm6, ymm6, ymm12
  vpaddd ymm2, ymm2, ymm6
  vpaddd ymm5, ymm5, [rip + .Lk + 1856]
  vmovdqa ymm11, [rdi + 3328]
  vpsrld ymm13, ymm11, 7
  vpslld ymm15, ymm11, 25
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm14, ymm11, 18
  vpslld ymm10, ymm11, 14
  vpxor ymm14, ymm14, ymm10
  vpxor ymm13, ymm13, ymm14
  vpsrld ymm12, ymm11, 3
  vpxor ymm13, ymm13, ymm12
  vmovdqa ymm15, [rdi + 3744]
  vpsrld ymm10, ymm15, 17
  vpslld ymm14, ymm15, 15
  vpxor ymm10, ymm10, ymm14
  vpsrld ymm12, ymm15, 19
  vpslld ymm11, ymm15, 13
  vpxor ymm12, ymm12, ymm11
  vpxor ymm10, ymm10, ymm12
  vpsrld ymm14, ymm15, 10
  vpxor ymm10, ymm10, ymm14
  vpaddd ymm13, ymm13, ymm10
  vpaddd ymm13, ymm13, [rdi + 3296]
  vpaddd ymm13, ymm13, [rdi + 3584]
  vmovdqa [rdi + 3808], ymm13
  vpaddd ymm5, ymm5, ymm13
  vpxor ymm11, ymm3, ymm4
  vpand ymm11, ymm11, ymm2
  vpxor ymm11, ymm11, ymm4
  vpaddd ymm5, ymm5, ymm11
  vpsrld ymm12, ymm2, 6
  vpslld ymm14, ymm2, 26
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm15, ymm2, 11
  vpslld ymm10, ymm2, 21
  vpxor ymm15, ymm15, ymm10
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm13, ymm2, 25
  vpslld ymm11, ymm2, 7
  vpxor ymm13, ymm13, ymm11
  vpxor ymm12, ymm12, ymm13
  vpaddd ymm5, ymm5, ymm12
  vpaddd ymm1, ymm1, ymm5
  vpaddd ymm4, ymm4, [rip + .Lk + 1888]
  vmovdqa ymm14, [rdi + 3360]
  vpsrld ymm10, ymm14, 7
  vpslld ymm15, ymm14, 25
  vpxor ymm10, ymm10, ymm15
  vpsrld ymm11, ymm14, 18
  vpslld ymm13, ymm14, 14
  vpxor ymm11, ymm11, ymm13
  vpxor ymm10, ymm10, ymm11
  vpsrld ymm12, ymm14, 3
  vpxor ymm10, ymm10, ymm12
  vmovdqa ymm15, [rdi + 3776]
  vpsrld ymm13, ymm15, 17
  vpslld ymm11, ymm15, 15
  vpxor ymm13, ymm13, ymm11
  vpsrld ymm12, ymm15, 19
  vpslld ymm14, ymm15, 13
  vpxor ymm12, ymm12, ymm14
  vpxor ymm13, ymm13, ymm12
  vpsrld ymm11, ymm15, 10
  vpxor ymm13, ymm13, ymm11
  vpaddd ymm10, ymm10, ymm13
  vpaddd ymm10, ymm10, [rdi + 3328]
  vpaddd ymm10, ymm10, [rdi + 3616]
  vmovdqa [rdi + 3840], ymm10
  vpaddd ymm4, ymm4, ymm10
  vpxor ymm14, ymm2, ymm3
  vpand ymm14, ymm14, ymm1
  vpxor ymm14, ymm14, ymm3
  vpaddd ymm4, ymm4, ymm14
  vpsrld ymm12, ymm1, 6
  vpslld ymm11, ymm1, 26
  vpxor ymm12, ymm12, ymm11
  vpsrld ymm15, ymm1, 11
  vpslld ymm13, ymm1, 21
  vpxor ymm15, ymm15, ymm13
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm10, ymm1, 25
  vpslld ymm14, ymm1, 7
  vpxor ymm10, ymm10, ymm14
  vpxor ymm12, ymm12, ymm10
  vpaddd ymm4, ymm4, ymm12
  vpaddd ymm0, ymm0, ymm4
  vpaddd ymm3, ymm3, [rip + .Lk + 1920]
  vmovdqa ymm11, [rdi + 3392]
  vpsrld ymm13, ymm11, 7
  vpslld ymm15, ymm11, 25
  vpxor ymm13, ymm13, ymm15
  vpsrld ymm14, ymm11, 18
  vpslld ymm10, ymm11, 14
  vpxor ymm14, ymm14, ymm10
  vpxor ymm13, ymm13, ymm14
  vpsrld ymm12, ymm11, 3
  vpxor ymm13, ymm13, ymm12
  vmovdqa ymm15, [rdi + 3808]
  vpsrld ymm10, ymm15, 17
  vpslld ymm14, ymm15, 15
  vpxor ymm10, ymm10, ymm14
  vpsrld ymm12, ymm15, 19
  vpslld ymm11, ymm15, 13
  vpxor ymm12, ymm12, ymm11
  vpxor ymm10, ymm10, ymm12
  vpsrld ymm14, ymm15, 10
  vpxor ymm10, ymm10, ymm14
  vpaddd ymm13, ymm13, ymm10
  vpaddd ymm13, ymm13, [rdi + 3360]
  vpaddd ymm13, ymm13, [rdi + 3648]
  vmovdqa [rdi + 3872], ymm13
  vpaddd ymm3, ymm3, ymm13
  vpxor ymm11, ymm1, ymm2
  vpand ymm11, ymm11, ymm0
  vpxor ymm11, ymm11, ymm2
  vpaddd ymm3, ymm3, ymm11
  vpsrld ymm12, ymm0, 6
  vpslld ymm14, ymm0, 26
  vpxor ymm12, ymm12, ymm14
  vpsrld ymm15, ymm0, 11
  vpslld ymm10, ymm0, 21
  vpxor ymm15, ymm15, ymm10
  vpxor ymm12, ymm12, ymm15
  vpsrld ymm13, ymm0, 25
  vpslld ymm11, ymm0, 7
  vpxor ymm13, ymm13, ymm11
  vpxor ymm12, ymm12, ymm13
  vpaddd ymm3, ymm3, ymm12
  vpaddd ymm7, ymm7, ymm3
  vpbroadcastd ymm14, dword ptr [rip + .Liv + 28]
  vpaddd ymm7, ymm7, ymm14
  vpshufb ymm7, ymm7, [rip + .Lswap]
  vpminud ymm10, ymm7, [rdi + 4096]
  vpcmpeqd ymm10, ymm10, ymm7
  vmovmskps eax, ymm10
  vzeroupper
  ret
.size switcher_avx2_rounds, .-switcher_avx2_rounds
.section .rodata, "a", @progbits
.p2align 6
.Ltop:
.long 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000
.Llength1:
.long 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280
.Lsigma_length1:
.long 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055
.Llength2:
.long 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100
.Lsigma_length2:
.long 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000
.Lsigma0_length2:
.long 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022
.Lsigma_top:
.long 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000
.Lswap:
.byte 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12
.byte 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12
.Lk:
.long 0x428a2f98, 0x428a2f98, 0x428a2f98, 0x428a2f98, 0x428a2f98, 0x428a2f98, 0x428a2f98, 0x428a2f98
.long 0x71374491, 0x71374491, 0x71374491, 0x71374491, 0x71374491, 0x71374491, 0x71374491, 0x71374491
.long 0xb5c0fbcf, 0xb5c0fbcf, 0xb5c0fbcf, 0xb5c0fbcf, 0xb5c0fbcf, 0xb5c0fbcf, 0xb5c0fbcf, 0xb5c0fbcf
.long 0xe9b5dba5, 0xe9b5dba5, 0xe9b5dba5, 0xe9b5dba5, 0xe9b5dba5, 0xe9b5dba5, 0xe9b5dba5, 0xe9b5dba5
.long 0x3956c25b, 0x3956c25b, 0x3956c25b, 0x3956c25b, 0x3956c25b, 0x3956c25b, 0x3956c25b, 0x3956c25b
.long 0x59f111f1, 0x59f111f1, 0x59f111f1, 0x59f111f1, 0x59f111f1, 0x59f111f1, 0x59f111f1, 0x59f111f1
.long 0x923f82a4, 0x923f82a4, 0x923f82a4, 0x923f82a4, 0x923f82a4, 0x923f82a4, 0x923f82a4, 0x923f82a4
.long 0xab1c5ed5, 0xab1c5ed5, 0xab1c5ed5, 0xab1c5ed5, 0xab1c5ed5, 0xab1c5ed5, 0xab1c5ed5, 0xab1c5ed5
.long 0xd807aa98, 0xd807aa98, 0xd807aa98, 0xd807aa98, 0xd807aa98, 0xd807aa98, 0xd807aa98, 0xd807aa98
.long 0x12835b01, 0x12835b01, 0x12835b01, 0x12835b01, 0x12835b01, 0x12835b01, 0x12835b01, 0x12835b01
.long 0x243185be, 0x243185be, 0x243185be, 0x243185be, 0x243185be, 0x243185be, 0x243185be, 0x243185be
.long 0x550c7dc3, 0x550c7dc3, 0x550c7dc3, 0x550c7dc3, 0x550c7dc3, 0x550c7dc3, 0x550c7dc3, 0x550c7dc3
.long 0x72be5d74, 0x72be5d74, 0x72be5d74, 0x72be5d74, 0x72be5d74, 0x72be5d74, 0x72be5d74, 0x72be5d74
.long 0x80deb1fe, 0x80deb1fe, 0x80deb1fe, 0x80deb1fe, 0x80deb1fe, 0x80deb1fe, 0x80deb1fe, 0x80deb1fe
.long 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7
.long 0xc19bf174, 0xc19bf174, 0xc19bf174, 0xc19bf174, 0xc19bf174, 0xc19bf174, 0xc19bf174, 0xc19bf174
.long 0xe49b69c1, 0xe49b69c1, 0xe49b69c1, 0xe49b69c1, 0xe49b69c1, 0xe49b69c1, 0xe49b69c1, 0xe49b69c1
.long 0xefbe4786, 0xefbe4786, 0xefbe4786, 0xefbe4786, 0xefbe4786, 0xefbe4786, 0xefbe4786, 0xefbe4786
.long 0x0fc19dc6, 0x0fc19dc6, 0x0fc19dc6, 0x0fc19dc6, 0x0fc19dc6, 0x0fc19dc6, 0x0fc19dc6, 0x0fc19dc6
.long 0x240ca1cc, 0x240ca1cc, 0x240ca1cc, 0x240ca1cc, 0x240ca1cc, 0x240ca1cc, 0x240ca1cc, 0x240ca1cc
.long 0x2de92c6f, 0x2de92c6f, 0x2de92c6f, 0x2de92c6f, 0x2de92c6f, 0x2de92c6f, 0x2de92c6f, 0x2de92c6f
.long 0x4a7484aa, 0x4a7484aa, 0x4a7484aa, 0x4a7484aa, 0x4a7484aa, 0x4a7484aa, 0x4a7484aa, 0x4a7484aa
.long 0x5cb0a9dc, 0x5cb0a9dc, 0x5cb0a9dc, 0x5cb0a9dc, 0x5cb0a9dc, 0x5cb0a9dc, 0x5cb0a9dc, 0x5cb0a9dc
.long 0x76f988da, 0x76f988da, 0x76f988da, 0x76f988da, 0x76f988da, 0x76f988da, 0x76f988da, 0x76f988da
.long 0x983e5152, 0x983e5152, 0x983e5152, 0x983e5152, 0x983e5152, 0x983e5152, 0x983e5152, 0x983e5152
.long 0xa831c66d, 0xa831c66d, 0xa831c66d, 0xa831c66d, 0xa831c66d, 0xa831c66d, 0xa831c66d, 0xa831c66d
.long 0xb00327c8, 0xb00327c8, 0xb00327c8, 0xb00327c8, 0xb00327c8, 0xb00327c8, 0xb00327c8, 0xb00327c8
.long 0xbf597fc7, 0xbf597fc7, 0xbf597fc7, 0xbf597fc7, 0xbf597fc7, 0xbf597fc7, 0xbf597fc7, 0xbf597fc7
.long 0xc6e00bf3, 0xc6e00bf3, 0xc6e00bf3, 0xc6e00bf3, 0xc6e00bf3, 0xc6e00bf3, 0xc6e00bf3, 0xc6e00bf3
.long 0xd5a79147, 0xd5a79147, 0xd5a79147, 0xd5a79147, 0xd5a79147, 0xd5a79147, 0xd5a79147, 0xd5a79147
.long 0x06ca6351, 0x06ca6351, 0x06ca6351, 0x06ca6351, 0x06ca6351, 0x06ca6351, 0x06ca6351, 0x06ca6351
.long 0x14292967, 0x14292967, 0x14292967, 0x14292967, 0x14292967, 0x14292967, 0x14292967, 0x14292967
.long 0x27b70a85, 0x27b70a85, 0x27b70a85, 0x27b70a85, 0x27b70a85, 0x27b70a85, 0x27b70a85, 0x27b70a85
.long 0x2e1b2138, 0x2e1b2138, 0x2e1b2138, 0x2e1b2138, 0x2e1b2138, 0x2e1b2138, 0x2e1b2138, 0x2e1b2138
.long 0x4d2c6dfc, 0x4d2c6dfc, 0x4d2c6dfc, 0x4d2c6dfc, 0x4d2c6dfc, 0x4d2c6dfc, 0x4d2c6dfc, 0x4d2c6dfc
.long 0x53380d13, 0x53380d13, 0x53380d13, 0x53380d13, 0x53380d13, 0x53380d13, 0x53380d13, 0x53380d13
.long 0x650a7354, 0x650a7354, 0x650a7354, 0x650a7354, 0x650a7354, 0x650a7354, 0x650a7354, 0x650a7354
.long 0x766a0abb, 0x766a0abb, 0x766a0abb, 0x766a0abb, 0x766a0abb, 0x766a0abb, 0x766a0abb, 0x766a0abb
.long 0x81c2c92e, 0x81c2c92e, 0x81c2c92e, 0x81c2c92e, 0x81c2c92e, 0x81c2c92e, 0x81c2c92e, 0x81c2c92e
.long 0x92722c85, 0x92722c85, 0x92722c85, 0x92722c85, 0x92722c85, 0x92722c85, 0x92722c85, 0x92722c85
.long 0xa2bfe8a1, 0xa2bfe8a1, 0xa2bfe8a1, 0xa2bfe8a1, 0xa2bfe8a1, 0xa2bfe8a1, 0xa2bfe8a1, 0xa2bfe8a1
.long 0xa81a664b, 0xa81a664b, 0xa81a664b, 0xa81a664b, 0xa81a664b, 0xa81a664b, 0xa81a664b, 0xa81a664b
.long 0xc24b8b70, 0xc24b8b70, 0xc24b8b70, 0xc24b8b70, 0xc24b8b70, 0xc24b8b70, 0xc24b8b70, 0xc24b8b70
.long 0xc76c51a3, 0xc76c51a3, 0xc76c51a3, 0xc76c51a3, 0xc76c51a3, 0xc76c51a3, 0xc76c51a3, 0xc76c51a3
.long 0xd192e819, 0xd192e819, 0xd192e819, 0xd192e819, 0xd192e819, 0xd192e819, 0xd192e819, 0xd192e819
.long 0xd6990624, 0xd6990624, 0xd6990624, 0xd6990624, 0xd6990624, 0xd6990624, 0xd6990624, 0xd6990624
.long 0xf40e3585, 0xf40e3585, 0xf40e3585, 0xf40e3585, 0xf40e3585, 0xf40e3585, 0xf40e3585, 0xf40e3585
.long 0x106aa070, 0x106aa070, 0x106aa070, 0x106aa070, 0x106aa070, 0x106aa070, 0x106aa070, 0x106aa070
.long 0x19a4c116, 0x19a4c116, 0x19a4c116, 0x19a4c116, 0x19a4c116, 0x19a4c116, 0x19a4c116, 0x19a4c116
.long 0x1e376c08, 0x1e376c08, 0x1e376c08, 0x1e376c08, 0x1e376c08, 0x1e376c08, 0x1e376c08, 0x1e376c08
.long 0x2748774c, 0x2748774c, 0x2748774c, 0x2748774c, 0x2748774c, 0x2748774c, 0x2748774c, 0x2748774c
.long 0x34b0bcb5, 0x34b0bcb5, 0x34b0bcb5, 0x34b0bcb5, 0x34b0bcb5, 0x34b0bcb5, 0x34b0bcb5, 0x34b0bcb5
.long 0x391c0cb3, 0x391c0cb3, 0x391c0cb3, 0x391c0cb3, 0x391c0cb3, 0x391c0cb3, 0x391c0cb3, 0x391c0cb3
.long 0x4ed8aa4a, 0x4ed8aa4a, 0x4ed8aa4a, 0x4ed8aa4a, 0x4ed8aa4a, 0x4ed8aa4a, 0x4ed8aa4a, 0x4ed8aa4a
.long 0x5b9cca4f, 0x5b9cca4f, 0x5b9cca4f, 0x5b9cca4f, 0x5b9cca4f, 0x5b9cca4f, 0x5b9cca4f, 0x5b9cca4f
.long 0x682e6ff3, 0x682e6ff3, 0x682e6ff3, 0x682e6ff3, 0x682e6ff3, 0x682e6ff3, 0x682e6ff3, 0x682e6ff3
.long 0x748f82ee, 0x748f82ee, 0x748f82ee, 0x748f82ee, 0x748f82ee, 0x748f82ee, 0x748f82ee, 0x748f82ee
.long 0x78a5636f, 0x78a5636f, 0x78a5636f, 0x78a5636f, 0x78a5636f, 0x78a5636f, 0x78a5636f, 0x78a5636f
.long 0x84c87814, 0x84c87814, 0x84c87814, 0x84c87814, 0x84c87814, 0x84c87814, 0x84c87814, 0x84c87814
.long 0x8cc70208, 0x8cc70208, 0x8cc70208, 0x8cc70208, 0x8cc70208, 0x8cc70208, 0x8cc70208, 0x8cc70208
.long 0x90befffa, 0x90befffa, 0x90befffa, 0x90befffa, 0x90befffa, 0x90befffa, 0x90befffa, 0x90befffa
.long 0xa4506ceb, 0xa4506ceb, 0xa4506ceb, 0xa4506ceb, 0xa4506ceb, 0xa4506ceb, 0xa4506ceb, 0xa4506ceb
.long 0xbef9a3f7, 0xbef9a3f7, 0xbef9a3f7, 0xbef9a3f7, 0xbef9a3f7, 0xbef9a3f7, 0xbef9a3f7, 0xbef9a3f7
.long 0xc67178f2, 0xc67178f2, 0xc67178f2, 0xc67178f2, 0xc67178f2, 0xc67178f2, 0xc67178f2, 0xc67178f2
.long 0x5807aa98, 0x5807aa98, 0x5807aa98, 0x5807aa98, 0x5807aa98, 0x5807aa98, 0x5807aa98, 0x5807aa98
.long 0x12835b01, 0x12835b01, 0x12835b01, 0x12835b01, 0x12835b01, 0x12835b01, 0x12835b01, 0x12835b01
.long 0x243185be, 0x243185be, 0x243185be, 0x243185be, 0x243185be, 0x243185be, 0x243185be, 0x243185be
.long 0x550c7dc3, 0x550c7dc3, 0x550c7dc3, 0x550c7dc3, 0x550c7dc3, 0x550c7dc3, 0x550c7dc3, 0x550c7dc3
.long 0x72be5d74, 0x72be5d74, 0x72be5d74, 0x72be5d74, 0x72be5d74, 0x72be5d74, 0x72be5d74, 0x72be5d74
.long 0x80deb1fe, 0x80deb1fe, 0x80deb1fe, 0x80deb1fe, 0x80deb1fe, 0x80deb1fe, 0x80deb1fe, 0x80deb1fe
.long 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7, 0x9bdc06a7
.long 0xc19bf274, 0xc19bf274, 0xc19bf274, 0xc19bf274, 0xc19bf274, 0xc19bf274, 0xc19bf274, 0xc19bf274
.Liv:
.long 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
.Lfold_a:
.long 0xfc08884d
.Lfold_e:
.long 0x98c7e2a2
.section .note.GNU-stack, "", @progbits
