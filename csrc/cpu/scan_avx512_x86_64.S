# Written by gen/lanes.py; change that, not this. See there for how it works.
.intel_syntax noprefix
.text
.globl switcher_avx512_schedule
.hidden switcher_avx512_schedule
.type switcher_avx512_schedule, @function
.p2align 6
switcher_avx512_schedule:
  vmovdqa64 zmm0, [rdi + 0]
  vprord zmm1, zmm0, 7
  vprord zmm2, zmm0, 18
  vpsrld zmm3, zmm0, 3
  vpternlogd zmm1, zmm2, zmm3, 0x96
  vpaddd zmm1, zmm1, [rdi + 15744]
  vpaddd zmm0, zmm0, [rdi + 15808]
  vprord zmm4, zmm1, 17
  vprord zmm5, zmm1, 19
  vpsrld zmm6, zmm1, 10
  vpternlogd zmm4, zmm5, zmm6, 0x96
  vpaddd zmm4, zmm4, [rip + .Ltop]
  vmovdqa64 zmm7, zmm4
  vpaddd zmm7, zmm7, dword ptr [rip + .Lk + 80]{1to16}
  vmovdqa64 [rdi + 2176], zmm7
  vmovdqa64 zmm8, zmm1
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 72]{1to16}
  vmovdqa64 [rdi + 1920], zmm8
  vmovdqa64 zmm9, zmm0
  vpaddd zmm9, zmm9, dword ptr [rip + .Lk + 76]{1to16}
  vmovdqa64 [rdi + 2048], zmm9
  vprord zmm10, zmm0, 17
  vprord zmm11, zmm0, 19
  vpsrld zmm12, zmm0, 10
  vpternlogd zmm10, zmm11, zmm12, 0x96
  vmovdqa64 zmm13, zmm10
  vpaddd zmm13, zmm13, dword ptr [rip + .Lk + 84]{1to16}
  vmovdqa64 [rdi + 2304], zmm13
  vprord zmm14, zmm4, 17
  vprord zmm15, zmm4, 19
  vpsrld zmm16, zmm4, 10
  vpternlogd zmm14, zmm15, zmm16, 0x96
  vpaddd zmm14, zmm14, [rip + .Llength1]
  vmovdqa64 zmm17, zmm14
  vpaddd zmm17, zmm17, dword ptr [rip + .Lk + 88]{1to16}
  vmovdqa64 [rdi + 2432], zmm17
  vprord zmm18, zmm10, 17
  vprord zmm19, zmm10, 19
  vpsrld zmm20, zmm10, 10
  vpternlogd zmm18, zmm19, zmm20, 0x96
  vpaddd zmm18, zmm18, [rdi + 15616]
  vmovdqa64 zmm21, zmm18
  vpaddd zmm21, zmm21, dword ptr [rip + .Lk + 92]{1to16}
  vmovdqa64 [rdi + 2560], zmm21
  vprord zmm22, zmm14, 17
  vprord zmm23, zmm14, 19
  vpsrld zmm24, zmm14, 10
  vpternlogd zmm22, zmm23, zmm24, 0x96
  vpaddd zmm22, zmm22, [rdi + 15680]
  vmovdqa64 zmm25, zmm22
  vpaddd zmm25, zmm25, dword ptr [rip + .Lk + 96]{1to16}
  vmovdqa64 [rdi + 2688], zmm25
  vprord zmm26, zmm18, 17
  vprord zmm27, zmm18, 19
  vpsrld zmm28, zmm18, 10
  vpternlogd zmm26, zmm27, zmm28, 0x96
  vpaddd zmm26, zmm26, zmm1
  vmovdqa64 zmm29, zmm26
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 100]{1to16}
  vmovdqa64 [rdi + 2816], zmm29
  vprord zmm30, zmm22, 17
  vprord zmm31, zmm22, 19
  vpsrld zmm2, zmm22, 10
  vpternlogd zmm30, zmm31, zmm2, 0x96
  vpaddd zmm30, zmm30, zmm0
  vmovdqa64 zmm3, zmm30
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 104]{1to16}
  vmovdqa64 [rdi + 2944], zmm3
  vprord zmm5, zmm26, 17
  vprord zmm6, zmm26, 19
  vpsrld zmm7, zmm26, 10
  vpternlogd zmm5, zmm6, zmm7, 0x96
  vpaddd zmm5, zmm5, zmm4
  vmovdqa64 zmm8, zmm5
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 108]{1to16}
  vmovdqa64 [rdi + 3072], zmm8
  vprord zmm9, zmm30, 17
  vprord zmm11, zmm30, 19
  vpsrld zmm12, zmm30, 10
  vpternlogd zmm9, zmm11, zmm12, 0x96
  vpaddd zmm9, zmm9, zmm10
  vmovdqa64 zmm13, zmm9
  vpaddd zmm13, zmm13, dword ptr [rip + .Lk + 112]{1to16}
  vmovdqa64 [rdi + 3200], zmm13
  vprord zmm15, zmm5, 17
  vprord zmm16, zmm5, 19
  vpsrld zmm17, zmm5, 10
  vpternlogd zmm15, zmm16, zmm17, 0x96
  vpaddd zmm15, zmm15, zmm14
  vmovdqa64 zmm19, zmm15
  vpaddd zmm19, zmm19, dword ptr [rip + .Lk + 116]{1to16}
  vmovdqa64 [rdi + 3328], zmm19
  vprord zmm20, zmm9, 17
  vprord zmm21, zmm9, 19
  vpsrld zmm23, zmm9, 10
  vpternlogd zmm20, zmm21, zmm23, 0x96
  vpaddd zmm20, zmm20, [rip + .Lsigma_length1]
  vpaddd zmm20, zmm20, zmm18
  vmovdqa64 zmm24, zmm20
  vpaddd zmm24, zmm24, dword ptr [rip + .Lk + 120]{1to16}
  vmovdqa64 [rdi + 3456], zmm24
  vprord zmm25, zmm15, 17
  vprord zmm27, zmm15, 19
  vpsrld zmm28, zmm15, 10
  vpternlogd zmm25, zmm27, zmm28, 0x96
  vpaddd zmm25, zmm25, [rdi + 15872]
  vpaddd zmm25, zmm25, zmm22
  vmovdqa64 zmm29, zmm25
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 124]{1to16}
  vmovdqa64 [rdi + 3584], zmm29
  vprord zmm31, zmm20, 17
  vprord zmm2, zmm20, 19
  vpsrld zmm3, zmm20, 10
  vpternlogd zmm31, zmm2, zmm3, 0x96
  vpaddd zmm31, zmm31, [rdi + 15936]
  vpaddd zmm31, zmm31, zmm26
  vmovdqa64 zmm6, zmm31
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 128]{1to16}
  vmovdqa64 [rdi + 3712], zmm6
  vprord zmm7, zmm25, 17
  vprord zmm8, zmm25, 19
  vpsrld zmm11, zmm25, 10
  vpternlogd zmm7, zmm8, zmm11, 0x96
  vpaddd zmm7, zmm7, zmm30
  vpaddd zmm7, zmm7, [rdi + 15680]
  vprord zmm12, zmm1, 7
  vprord zmm13, zmm1, 18
  vpsrld zmm16, zmm1, 3
  vpternlogd zmm12, zmm13, zmm16, 0x96
  vpaddd zmm7, zmm7, zmm12
  vmovdqa64 zmm17, zmm7
  vpaddd zmm17, zmm17, dword ptr [rip + .Lk + 132]{1to16}
  vmovdqa64 [rdi + 3840], zmm17
  vprord zmm19, zmm31, 17
  vprord zmm21, zmm31, 19
  vpsrld zmm23, zmm31, 10
  vpternlogd zmm19, zmm21, zmm23, 0x96
  vpaddd zmm19, zmm19, zmm5
  vpaddd zmm19, zmm19, zmm1
  vprord zmm24, zmm0, 7
  vprord zmm27, zmm0, 18
  vpsrld zmm28, zmm0, 3
  vpternlogd zmm24, zmm27, zmm28, 0x96
  vpaddd zmm19, zmm19, zmm24
  vmovdqa64 zmm29, zmm19
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 136]{1to16}
  vmovdqa64 [rdi + 3968], zmm29
  vprord zmm2, zmm7, 17
  vprord zmm3, zmm7, 19
  vpsrld zmm6, zmm7, 10
  vpternlogd zmm2, zmm3, zmm6, 0x96
  vpaddd zmm2, zmm2, zmm9
  vpaddd zmm2, zmm2, zmm0
  vprord zmm8, zmm4, 7
  vprord zmm11, zmm4, 18
  vpsrld zmm13, zmm4, 3
  vpternlogd zmm8, zmm11, zmm13, 0x96
  vpaddd zmm2, zmm2, zmm8
  vmovdqa64 zmm16, zmm2
  vpaddd zmm16, zmm16, dword ptr [rip + .Lk + 140]{1to16}
  vmovdqa64 [rdi + 4096], zmm16
  vprord zmm12, zmm19, 17
  vprord zmm17, zmm19, 19
  vpsrld zmm21, zmm19, 10
  vpternlogd zmm12, zmm17, zmm21, 0x96
  vpaddd zmm12, zmm12, zmm15
  vpaddd zmm12, zmm12, zmm4
  vprord zmm23, zmm10, 7
  vprord zmm27, zmm10, 18
  vpsrld zmm28, zmm10, 3
  vpternlogd zmm23, zmm27, zmm28, 0x96
  vpaddd zmm12, zmm12, zmm23
  vmovdqa64 zmm24, zmm12
  vpaddd zmm24, zmm24, dword ptr [rip + .Lk + 144]{1to16}
  vmovdqa64 [rdi + 4224], zmm24
  vprord zmm1, zmm2, 17
  vprord zmm29, zmm2, 19
  vpsrld zmm3, zmm2, 10
  vpternlogd zmm1, zmm29, zmm3, 0x96
  vpaddd zmm1, zmm1, zmm20
  vpaddd zmm1, zmm1, zmm10
  vprord zmm6, zmm14, 7
  vprord zmm11, zmm14, 18
  vpsrld zmm13, zmm14, 3
  vpternlogd zmm6, zmm11, zmm13, 0x96
  vpaddd zmm1, zmm1, zmm6
  vmovdqa64 zmm8, zmm1
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 148]{1to16}
  vmovdqa64 [rdi + 4352], zmm8
  vprord zmm0, zmm12, 17
  vprord zmm16, zmm12, 19
  vpsrld zmm17, zmm12, 10
  vpternlogd zmm0, zmm16, zmm17, 0x96
  vpaddd zmm0, zmm0, zmm25
  vpaddd zmm0, zmm0, zmm14
  vprord zmm21, zmm18, 7
  vprord zmm27, zmm18, 18
  vpsrld zmm28, zmm18, 3
  vpternlogd zmm21, zmm27, zmm28, 0x96
  vpaddd zmm0, zmm0, zmm21
  vmovdqa64 zmm23, zmm0
  vpaddd zmm23, zmm23, dword ptr [rip + .Lk + 152]{1to16}
  vmovdqa64 [rdi + 4480], zmm23
  vprord zmm4, zmm1, 17
  vprord zmm24, zmm1, 19
  vpsrld zmm29, zmm1, 10
  vpternlogd zmm4, zmm24, zmm29, 0x96
  vpaddd zmm4, zmm4, zmm31
  vpaddd zmm4, zmm4, zmm18
  vprord zmm3, zmm22, 7
  vprord zmm11, zmm22, 18
  vpsrld zmm13, zmm22, 3
  vpternlogd zmm3, zmm11, zmm13, 0x96
  vpaddd zmm4, zmm4, zmm3
  vmovdqa64 zmm6, zmm4
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 156]{1to16}
  vmovdqa64 [rdi + 4608], zmm6
  vprord zmm10, zmm0, 17
  vprord zmm8, zmm0, 19
  vpsrld zmm16, zmm0, 10
  vpternlogd zmm10, zmm8, zmm16, 0x96
  vpaddd zmm10, zmm10, zmm7
  vpaddd zmm10, zmm10, zmm22
  vprord zmm17, zmm26, 7
  vprord zmm27, zmm26, 18
  vpsrld zmm28, zmm26, 3
  vpternlogd zmm17, zmm27, zmm28, 0x96
  vpaddd zmm10, zmm10, zmm17
  vmovdqa64 zmm21, zmm10
  vpaddd zmm21, zmm21, dword ptr [rip + .Lk + 160]{1to16}
  vmovdqa64 [rdi + 4736], zmm21
  vprord zmm14, zmm4, 17
  vprord zmm23, zmm4, 19
  vpsrld zmm24, zmm4, 10
  vpternlogd zmm14, zmm23, zmm24, 0x96
  vpaddd zmm14, zmm14, zmm19
  vpaddd zmm14, zmm14, zmm26
  vprord zmm29, zmm30, 7
  vprord zmm11, zmm30, 18
  vpsrld zmm13, zmm30, 3
  vpternlogd zmm29, zmm11, zmm13, 0x96
  vpaddd zmm14, zmm14, zmm29
  vmovdqa64 zmm3, zmm14
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 164]{1to16}
  vmovdqa64 [rdi + 4864], zmm3
  vprord zmm18, zmm10, 17
  vprord zmm6, zmm10, 19
  vpsrld zmm8, zmm10, 10
  vpternlogd zmm18, zmm6, zmm8, 0x96
  vpaddd zmm18, zmm18, zmm2
  vpaddd zmm18, zmm18, zmm30
  vprord zmm16, zmm5, 7
  vprord zmm27, zmm5, 18
  vpsrld zmm28, zmm5, 3
  vpternlogd zmm16, zmm27, zmm28, 0x96
  vpaddd zmm18, zmm18, zmm16
  vmovdqa64 zmm17, zmm18
  vpaddd zmm17, zmm17, dword ptr [rip + .Lk + 168]{1to16}
  vmovdqa64 [rdi + 4992], zmm17
  vprord zmm22, zmm14, 17
  vprord zmm21, zmm14, 19
  vpsrld zmm23, zmm14, 10
  vpternlogd zmm22, zmm21, zmm23, 0x96
  vpaddd zmm22, zmm22, zmm12
  vpaddd zmm22, zmm22, zmm5
  vprord zmm24, zmm9, 7
  vprord zmm11, zmm9, 18
  vpsrld zmm13, zmm9, 3
  vpternlogd zmm24, zmm11, zmm13, 0x96
  vpaddd zmm22, zmm22, zmm24
  vmovdqa64 zmm29, zmm22
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 172]{1to16}
  vmovdqa64 [rdi + 5120], zmm29
  vprord zmm26, zmm18, 17
  vprord zmm3, zmm18, 19
  vpsrld zmm6, zmm18, 10
  vpternlogd zmm26, zmm3, zmm6, 0x96
  vpaddd zmm26, zmm26, zmm1
  vpaddd zmm26, zmm26, zmm9
  vprord zmm8, zmm15, 7
  vprord zmm27, zmm15, 18
  vpsrld zmm28, zmm15, 3
  vpternlogd zmm8, zmm27, zmm28, 0x96
  vpaddd zmm26, zmm26, zmm8
  vmovdqa64 zmm16, zmm26
  vpaddd zmm16, zmm16, dword ptr [rip + .Lk + 176]{1to16}
  vmovdqa64 [rdi + 5248], zmm16
  vprord zmm30, zmm22, 17
  vprord zmm17, zmm22, 19
  vpsrld zmm21, zmm22, 10
  vpternlogd zmm30, zmm17, zmm21, 0x96
  vpaddd zmm30, zmm30, zmm0
  vpaddd zmm30, zmm30, zmm15
  vprord zmm23, zmm20, 7
  vprord zmm11, zmm20, 18
  vpsrld zmm13, zmm20, 3
  vpternlogd zmm23, zmm11, zmm13, 0x96
  vpaddd zmm30, zmm30, zmm23
  vmovdqa64 zmm24, zmm30
  vpaddd zmm24, zmm24, dword ptr [rip + .Lk + 180]{1to16}
  vmovdqa64 [rdi + 5376], zmm24
  vprord zmm5, zmm26, 17
  vprord zmm29, zmm26, 19
  vpsrld zmm3, zmm26, 10
  vpternlogd zmm5, zmm29, zmm3, 0x96
  vpaddd zmm5, zmm5, zmm4
  vpaddd zmm5, zmm5, zmm20
  vprord zmm6, zmm25, 7
  vprord zmm27, zmm25, 18
  vpsrld zmm28, zmm25, 3
  vpternlogd zmm6, zmm27, zmm28, 0x96
  vpaddd zmm5, zmm5, zmm6
  vmovdqa64 zmm8, zmm5
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 184]{1to16}
  vmovdqa64 [rdi + 5504], zmm8
  vprord zmm9, zmm30, 17
  vprord zmm16, zmm30, 19
  vpsrld zmm17, zmm30, 10
  vpternlogd zmm9, zmm16, zmm17, 0x96
  vpaddd zmm9, zmm9, zmm10
  vpaddd zmm9, zmm9, zmm25
  vprord zmm21, zmm31, 7
  vprord zmm11, zmm31, 18
  vpsrld zmm13, zmm31, 3
  vpternlogd zmm21, zmm11, zmm13, 0x96
  vpaddd zmm9, zmm9, zmm21
  vmovdqa64 zmm23, zmm9
  vpaddd zmm23, zmm23, dword ptr [rip + .Lk + 188]{1to16}
  vmovdqa64 [rdi + 5632], zmm23
  vprord zmm15, zmm5, 17
  vprord zmm24, zmm5, 19
  vpsrld zmm29, zmm5, 10
  vpternlogd zmm15, zmm24, zmm29, 0x96
  vpaddd zmm15, zmm15, zmm14
  vpaddd zmm15, zmm15, zmm31
  vprord zmm3, zmm7, 7
  vprord zmm27, zmm7, 18
  vpsrld zmm28, zmm7, 3
  vpternlogd zmm3, zmm27, zmm28, 0x96
  vpaddd zmm15, zmm15, zmm3
  vmovdqa64 zmm6, zmm15
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 192]{1to16}
  vmovdqa64 [rdi + 5760], zmm6
  vprord zmm20, zmm9, 17
  vprord zmm8, zmm9, 19
  vpsrld zmm16, zmm9, 10
  vpternlogd zmm20, zmm8, zmm16, 0x96
  vpaddd zmm20, zmm20, zmm18
  vpaddd zmm20, zmm20, zmm7
  vprord zmm17, zmm19, 7
  vprord zmm11, zmm19, 18
  vpsrld zmm13, zmm19, 3
  vpternlogd zmm17, zmm11, zmm13, 0x96
  vpaddd zmm20, zmm20, zmm17
  vmovdqa64 zmm21, zmm20
  vpaddd zmm21, zmm21, dword ptr [rip + .Lk + 196]{1to16}
  vmovdqa64 [rdi + 5888], zmm21
  vprord zmm25, zmm15, 17
  vprord zmm23, zmm15, 19
  vpsrld zmm24, zmm15, 10
  vpternlogd zmm25, zmm23, zmm24, 0x96
  vpaddd zmm25, zmm25, zmm22
  vpaddd zmm25, zmm25, zmm19
  vprord zmm29, zmm2, 7
  vprord zmm27, zmm2, 18
  vpsrld zmm28, zmm2, 3
  vpternlogd zmm29, zmm27, zmm28, 0x96
  vpaddd zmm25, zmm25, zmm29
  vmovdqa64 zmm3, zmm25
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 200]{1to16}
  vmovdqa64 [rdi + 6016], zmm3
  vprord zmm31, zmm20, 17
  vprord zmm6, zmm20, 19
  vpsrld zmm8, zmm20, 10
  vpternlogd zmm31, zmm6, zmm8, 0x96
  vpaddd zmm31, zmm31, zmm26
  vpaddd zmm31, zmm31, zmm2
  vprord zmm16, zmm12, 7
  vprord zmm11, zmm12, 18
  vpsrld zmm13, zmm12, 3
  vpternlogd zmm16, zmm11, zmm13, 0x96
  vpaddd zmm31, zmm31, zmm16
  vmovdqa64 zmm17, zmm31
  vpaddd zmm17, zmm17, dword ptr [rip + .Lk + 204]{1to16}
  vmovdqa64 [rdi + 6144], zmm17
  vprord zmm7, zmm25, 17
  vprord zmm21, zmm25, 19
  vpsrld zmm23, zmm25, 10
  vpternlogd zmm7, zmm21, zmm23, 0x96
  vpaddd zmm7, zmm7, zmm30
  vpaddd zmm7, zmm7, zmm12
  vprord zmm24, zmm1, 7
  vprord zmm27, zmm1, 18
  vpsrld zmm28, zmm1, 3
  vpternlogd zmm24, zmm27, zmm28, 0x96
  vpaddd zmm7, zmm7, zmm24
  vmovdqa64 zmm29, zmm7
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 208]{1to16}
  vmovdqa64 [rdi + 6272], zmm29
  vprord zmm19, zmm31, 17
  vprord zmm3, zmm31, 19
  vpsrld zmm6, zmm31, 10
  vpternlogd zmm19, zmm3, zmm6, 0x96
  vpaddd zmm19, zmm19, zmm5
  vpaddd zmm19, zmm19, zmm1
  vprord zmm8, zmm0, 7
  vprord zmm11, zmm0, 18
  vpsrld zmm13, zmm0, 3
  vpternlogd zmm8, zmm11, zmm13, 0x96
  vpaddd zmm19, zmm19, zmm8
  vmovdqa64 zmm16, zmm19
  vpaddd zmm16, zmm16, dword ptr [rip + .Lk + 212]{1to16}
  vmovdqa64 [rdi + 6400], zmm16
  vprord zmm2, zmm7, 17
  vprord zmm17, zmm7, 19
  vpsrld zmm21, zmm7, 10
  vpternlogd zmm2, zmm17, zmm21, 0x96
  vpaddd zmm2, zmm2, zmm9
  vpaddd zmm2, zmm2, zmm0
  vprord zmm23, zmm4, 7
  vprord zmm27, zmm4, 18
  vpsrld zmm28, zmm4, 3
  vpternlogd zmm23, zmm27, zmm28, 0x96
  vpaddd zmm2, zmm2, zmm23
  vmovdqa64 zmm24, zmm2
  vpaddd zmm24, zmm24, dword ptr [rip + .Lk + 216]{1to16}
  vmovdqa64 [rdi + 6528], zmm24
  vprord zmm12, zmm19, 17
  vprord zmm29, zmm19, 19
  vpsrld zmm3, zmm19, 10
  vpternlogd zmm12, zmm29, zmm3, 0x96
  vpaddd zmm12, zmm12, zmm15
  vpaddd zmm12, zmm12, zmm4
  vprord zmm6, zmm10, 7
  vprord zmm11, zmm10, 18
  vpsrld zmm13, zmm10, 3
  vpternlogd zmm6, zmm11, zmm13, 0x96
  vpaddd zmm12, zmm12, zmm6
  vmovdqa64 zmm8, zmm12
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 220]{1to16}
  vmovdqa64 [rdi + 6656], zmm8
  vprord zmm1, zmm2, 17
  vprord zmm16, zmm2, 19
  vpsrld zmm17, zmm2, 10
  vpternlogd zmm1, zmm16, zmm17, 0x96
  vpaddd zmm1, zmm1, zmm20
  vpaddd zmm1, zmm1, zmm10
  vprord zmm21, zmm14, 7
  vprord zmm27, zmm14, 18
  vpsrld zmm28, zmm14, 3
  vpternlogd zmm21, zmm27, zmm28, 0x96
  vpaddd zmm1, zmm1, zmm21
  vmovdqa64 zmm23, zmm1
  vpaddd zmm23, zmm23, dword ptr [rip + .Lk + 224]{1to16}
  vmovdqa64 [rdi + 6784], zmm23
  vprord zmm0, zmm12, 17
  vprord zmm24, zmm12, 19
  vpsrld zmm29, zmm12, 10
  vpternlogd zmm0, zmm24, zmm29, 0x96
  vpaddd zmm0, zmm0, zmm25
  vpaddd zmm0, zmm0, zmm14
  vprord zmm3, zmm18, 7
  vprord zmm11, zmm18, 18
  vpsrld zmm13, zmm18, 3
  vpternlogd zmm3, zmm11, zmm13, 0x96
  vpaddd zmm0, zmm0, zmm3
  vmovdqa64 zmm6, zmm0
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 228]{1to16}
  vmovdqa64 [rdi + 6912], zmm6
  vprord zmm4, zmm1, 17
  vprord zmm8, zmm1, 19
  vpsrld zmm16, zmm1, 10
  vpternlogd zmm4, zmm8, zmm16, 0x96
  vpaddd zmm4, zmm4, zmm31
  vpaddd zmm4, zmm4, zmm18
  vprord zmm17, zmm22, 7
  vprord zmm27, zmm22, 18
  vpsrld zmm28, zmm22, 3
  vpternlogd zmm17, zmm27, zmm28, 0x96
  vpaddd zmm4, zmm4, zmm17
  vmovdqa64 zmm21, zmm4
  vpaddd zmm21, zmm21, dword ptr [rip + .Lk + 232]{1to16}
  vmovdqa64 [rdi + 7040], zmm21
  vprord zmm10, zmm0, 17
  vprord zmm23, zmm0, 19
  vpsrld zmm24, zmm0, 10
  vpternlogd zmm10, zmm23, zmm24, 0x96
  vpaddd zmm10, zmm10, zmm7
  vpaddd zmm10, zmm10, zmm22
  vprord zmm29, zmm26, 7
  vprord zmm11, zmm26, 18
  vpsrld zmm13, zmm26, 3
  vpternlogd zmm29, zmm11, zmm13, 0x96
  vpaddd zmm10, zmm10, zmm29
  vmovdqa64 zmm3, zmm10
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 236]{1to16}
  vmovdqa64 [rdi + 7168], zmm3
  vprord zmm14, zmm4, 17
  vprord zmm6, zmm4, 19
  vpsrld zmm8, zmm4, 10
  vpternlogd zmm14, zmm6, zmm8, 0x96
  vpaddd zmm14, zmm14, zmm19
  vpaddd zmm14, zmm14, zmm26
  vprord zmm16, zmm30, 7
  vprord zmm27, zmm30, 18
  vpsrld zmm28, zmm30, 3
  vpternlogd zmm16, zmm27, zmm28, 0x96
  vpaddd zmm14, zmm14, zmm16
  vmovdqa64 zmm17, zmm14
  vpaddd zmm17, zmm17, dword ptr [rip + .Lk + 240]{1to16}
  vmovdqa64 [rdi + 7296], zmm17
  vprord zmm18, zmm10, 17
  vprord zmm21, zmm10, 19
  vpsrld zmm23, zmm10, 10
  vpternlogd zmm18, zmm21, zmm23, 0x96
  vpaddd zmm18, zmm18, zmm2
  vpaddd zmm18, zmm18, zmm30
  vprord zmm24, zmm5, 7
  vprord zmm11, zmm5, 18
  vpsrld zmm13, zmm5, 3
  vpternlogd zmm24, zmm11, zmm13, 0x96
  vpaddd zmm18, zmm18, zmm24
  vmovdqa64 zmm29, zmm18
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 244]{1to16}
  vmovdqa64 [rdi + 7424], zmm29
  vprord zmm22, zmm14, 17
  vprord zmm3, zmm14, 19
  vpsrld zmm6, zmm14, 10
  vpternlogd zmm22, zmm3, zmm6, 0x96
  vpaddd zmm22, zmm22, zmm12
  vpaddd zmm22, zmm22, zmm5
  vprord zmm8, zmm9, 7
  vprord zmm27, zmm9, 18
  vpsrld zmm28, zmm9, 3
  vpternlogd zmm8, zmm27, zmm28, 0x96
  vpaddd zmm22, zmm22, zmm8
  vmovdqa64 zmm16, zmm22
  vpaddd zmm16, zmm16, dword ptr [rip + .Lk + 248]{1to16}
  vmovdqa64 [rdi + 7552], zmm16
  vprord zmm26, zmm18, 17
  vprord zmm17, zmm18, 19
  vpsrld zmm21, zmm18, 10
  vpternlogd zmm26, zmm17, zmm21, 0x96
  vpaddd zmm26, zmm26, zmm1
  vpaddd zmm26, zmm26, zmm9
  vprord zmm23, zmm15, 7
  vprord zmm11, zmm15, 18
  vpsrld zmm13, zmm15, 3
  vpternlogd zmm23, zmm11, zmm13, 0x96
  vpaddd zmm26, zmm26, zmm23
  vmovdqa64 zmm24, zmm26
  vpaddd zmm24, zmm24, dword ptr [rip + .Lk + 252]{1to16}
  vmovdqa64 [rdi + 7680], zmm24
  vmovdqa64 zmm0, [rdi + 64]
  vprord zmm1, zmm0, 7
  vprord zmm2, zmm0, 18
  vpsrld zmm3, zmm0, 3
  vpternlogd zmm1, zmm2, zmm3, 0x96
  vpaddd zmm1, zmm1, [rdi + 15744]
  vpaddd zmm0, zmm0, [rdi + 15808]
  vprord zmm4, zmm1, 17
  vprord zmm5, zmm1, 19
  vpsrld zmm6, zmm1, 10
  vpternlogd zmm4, zmm5, zmm6, 0x96
  vpaddd zmm4, zmm4, [rip + .Ltop]
  vmovdqa64 zmm7, zmm4
  vpaddd zmm7, zmm7, dword ptr [rip + .Lk + 80]{1to16}
  vmovdqa64 [rdi + 2240], zmm7
  vmovdqa64 zmm8, zmm1
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 72]{1to16}
  vmovdqa64 [rdi + 1984], zmm8
  vmovdqa64 zmm9, zmm0
  vpaddd zmm9, zmm9, dword ptr [rip + .Lk + 76]{1to16}
  vmovdqa64 [rdi + 2112], zmm9
  vprord zmm10, zmm0, 17
  vprord zmm11, zmm0, 19
  vpsrld zmm12, zmm0, 10
  vpternlogd zmm10, zmm11, zmm12, 0x96
  vmovdqa64 zmm13, zmm10
  vpaddd zmm13, zmm13, dword ptr [rip + .Lk + 84]{1to16}
  vmovdqa64 [rdi + 2368], zmm13
  vprord zmm14, zmm4, 17
  vprord zmm15, zmm4, 19
  vpsrld zmm16, zmm4, 10
  vpternlogd zmm14, zmm15, zmm16, 0x96
  vpaddd zmm14, zmm14, [rip + .Llength1]
  vmovdqa64 zmm17, zmm14
  vpaddd zmm17, zmm17, dword ptr [rip + .Lk + 88]{1to16}
  vmovdqa64 [rdi + 2496], zmm17
  vprord zmm18, zmm10, 17
  vprord zmm19, zmm10, 19
  vpsrld zmm20, zmm10, 10
  vpternlogd zmm18, zmm19, zmm20, 0x96
  vpaddd zmm18, zmm18, [rdi + 15616]
  vmovdqa64 zmm21, zmm18
  vpaddd zmm21, zmm21, dword ptr [rip + .Lk + 92]{1to16}
  vmovdqa64 [rdi + 2624], zmm21
  vprord zmm22, zmm14, 17
  vprord zmm23, zmm14, 19
  vpsrld zmm24, zmm14, 10
  vpternlogd zmm22, zmm23, zmm24, 0x96
  vpaddd zmm22, zmm22, [rdi + 15680]
  vmovdqa64 zmm25, zmm22
  vpaddd zmm25, zmm25, dword ptr [rip + .Lk + 96]{1to16}
  vmovdqa64 [rdi + 2752], zmm25
  vprord zmm26, zmm18, 17
  vprord zmm27, zmm18, 19
  vpsrld zmm28, zmm18, 10
  vpternlogd zmm26, zmm27, zmm28, 0x96
  vpaddd zmm26, zmm26, zmm1
  vmovdqa64 zmm29, zmm26
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 100]{1to16}
  vmovdqa64 [rdi + 2880], zmm29
  vprord zmm30, zmm22, 17
  vprord zmm31, zmm22, 19
  vpsrld zmm2, zmm22, 10
  vpternlogd zmm30, zmm31, zmm2, 0x96
  vpaddd zmm30, zmm30, zmm0
  vmovdqa64 zmm3, zmm30
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 104]{1to16}
  vmovdqa64 [rdi + 3008], zmm3
  vprord zmm5, zmm26, 17
  vprord zmm6, zmm26, 19
  vpsrld zmm7, zmm26, 10
  vpternlogd zmm5, zmm6, zmm7, 0x96
  vpaddd zmm5, zmm5, zmm4
  vmovdqa64 zmm8, zmm5
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 108]{1to16}
  vmovdqa64 [rdi + 3136], zmm8
  vprord zmm9, zmm30, 17
  vprord zmm11, zmm30, 19
  vpsrld zmm12, zmm30, 10
  vpternlogd zmm9, zmm11, zmm12, 0x96
  vpaddd zmm9, zmm9, zmm10
  vmovdqa64 zmm13, zmm9
  vpaddd zmm13, zmm13, dword ptr [rip + .Lk + 112]{1to16}
  vmovdqa64 [rdi + 3264], zmm13
  vprord zmm15, zmm5, 17
  vprord zmm16, zmm5, 19
  vpsrld zmm17, zmm5, 10
  vpternlogd zmm15, zmm16, zmm17, 0x96
  vpaddd zmm15, zmm15, zmm14
  vmovdqa64 zmm19, zmm15
  vpaddd zmm19, zmm19, dword ptr [rip + .Lk + 116]{1to16}
  vmovdqa64 [rdi + 3392], zmm19
  vprord zmm20, zmm9, 17
  vprord zmm21, zmm9, 19
  vpsrld zmm23, zmm9, 10
  vpternlogd zmm20, zmm21, zmm23, 0x96
  vpaddd zmm20, zmm20, [rip + .Lsigma_length1]
  vpaddd zmm20, zmm20, zmm18
  vmovdqa64 zmm24, zmm20
  vpaddd zmm24, zmm24, dword ptr [rip + .Lk + 120]{1to16}
  vmovdqa64 [rdi + 3520], zmm24
  vprord zmm25, zmm15, 17
  vprord zmm27, zmm15, 19
  vpsrld zmm28, zmm15, 10
  vpternlogd zmm25, zmm27, zmm28, 0x96
  vpaddd zmm25, zmm25, [rdi + 15872]
  vpaddd zmm25, zmm25, zmm22
  vmovdqa64 zmm29, zmm25
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 124]{1to16}
  vmovdqa64 [rdi + 3648], zmm29
  vprord zmm31, zmm20, 17
  vprord zmm2, zmm20, 19
  vpsrld zmm3, zmm20, 10
  vpternlogd zmm31, zmm2, zmm3, 0x96
  vpaddd zmm31, zmm31, [rdi + 15936]
  vpaddd zmm31, zmm31, zmm26
  vmovdqa64 zmm6, zmm31
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 128]{1to16}
  vmovdqa64 [rdi + 3776], zmm6
  vprord zmm7, zmm25, 17
  vprord zmm8, zmm25, 19
  vpsrld zmm11, zmm25, 10
  vpternlogd zmm7, zmm8, zmm11, 0x96
  vpaddd zmm7, zmm7, zmm30
  vpaddd zmm7, zmm7, [rdi + 15680]
  vprord zmm12, zmm1, 7
  vprord zmm13, zmm1, 18
  vpsrld zmm16, zmm1, 3
  vpternlogd zmm12, zmm13, zmm16, 0x96
  vpaddd zmm7, zmm7, zmm12
  vmovdqa64 zmm17, zmm7
  vpaddd zmm17, zmm17, dword ptr [rip + .Lk + 132]{1to16}
  vmovdqa64 [rdi + 3904], zmm17
  vprord zmm19, zmm31, 17
  vprord zmm21, zmm31, 19
  vpsrld zmm23, zmm31, 10
  vpternlogd zmm19, zmm21, zmm23, 0x96
  vpaddd zmm19, zmm19, zmm5
  vpaddd zmm19, zmm19, zmm1
  vprord zmm24, zmm0, 7
  vprord zmm27, zmm0, 18
  vpsrld zmm28, zmm0, 3
  vpternlogd zmm24, zmm27, zmm28, 0x96
  vpaddd zmm19, zmm19, zmm24
  vmovdqa64 zmm29, zmm19
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 136]{1to16}
  vmovdqa64 [rdi + 4032], zmm29
  vprord zmm2, zmm7, 17
  vprord zmm3, zmm7, 19
  vpsrld zmm6, zmm7, 10
  vpternlogd zmm2, zmm3, zmm6, 0x96
  vpaddd zmm2, zmm2, zmm9
  vpaddd zmm2, zmm2, zmm0
  vprord zmm8, zmm4, 7
  vprord zmm11, zmm4, 18
  vpsrld zmm13, zmm4, 3
  vpternlogd zmm8, zmm11, zmm13, 0x96
  vpaddd zmm2, zmm2, zmm8
  vmovdqa64 zmm16, zmm2
  vpaddd zmm16, zmm16, dword ptr [rip + .Lk + 140]{1to16}
  vmovdqa64 [rdi + 4160], zmm16
  vprord zmm12, zmm19, 17
  vprord zmm17, zmm19, 19
  vpsrld zmm21, zmm19, 10
  vpternlogd zmm12, zmm17, zmm21, 0x96
  vpaddd zmm12, zmm12, zmm15
  vpaddd zmm12, zmm12, zmm4
  vprord zmm23, zmm10, 7
  vprord zmm27, zmm10, 18
  vpsrld zmm28, zmm10, 3
  vpternlogd zmm23, zmm27, zmm28, 0x96
  vpaddd zmm12, zmm12, zmm23
  vmovdqa64 zmm24, zmm12
  vpaddd zmm24, zmm24, dword ptr [rip + .Lk + 144]{1to16}
  vmovdqa64 [rdi + 4288], zmm24
  vprord zmm1, zmm2, 17
  vprord zmm29, zmm2, 19
  vpsrld zmm3, zmm2, 10
  vpternlogd zmm1, zmm29, zmm3, 0x96
  vpaddd zmm1, zmm1, zmm20
  vpaddd zmm1, zmm1, zmm10
  vprord zmm6, zmm14, 7
  vprord zmm11, zmm14, 18
  vpsrld zmm13, zmm14, 3
  vpternlogd zmm6, zmm11, zmm13, 0x96
  vpaddd zmm1, zmm1, zmm6
  vmovdqa64 zmm8, zmm1
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 148]{1to16}
  vmovdqa64 [rdi + 4416], zmm8
  vprord zmm0, zmm12, 17
  vprord zmm16, zmm12, 19
  vpsrld zmm17, zmm12, 10
  vpternlogd zmm0, zmm16, zmm17, 0x96
  vpaddd zmm0, zmm0, zmm25
  vpaddd zmm0, zmm0, zmm14
  vprord zmm21, zmm18, 7
  vprord zmm27, zmm18, 18
  vpsrld zmm28, zmm18, 3
  vpternlogd zmm21, zmm27, zmm28, 0x96
  vpaddd zmm0, zmm0, zmm21
  vmovdqa64 zmm23, zmm0
  vpaddd zmm23, zmm23, dword ptr [rip + .Lk + 152]{1to16}
  vmovdqa64 [rdi + 4544], zmm23
  vprord zmm4, zmm1, 17
  vprord zmm24, zmm1, 19
  vpsrld zmm29, zmm1, 10
  vpternlogd zmm4, zmm24, zmm29, 0x96
  vpaddd zmm4, zmm4, zmm31
  vpaddd zmm4, zmm4, zmm18
  vprord zmm3, zmm22, 7
  vprord zmm11, zmm22, 18
  vpsrld zmm13, zmm22, 3
  vpternlogd zmm3, zmm11, zmm13, 0x96
  vpaddd zmm4, zmm4, zmm3
  vmovdqa64 zmm6, zmm4
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 156]{1to16}
  vmovdqa64 [rdi + 4672], zmm6
  vprord zmm10, zmm0, 17
  vprord zmm8, zmm0, 19
  vpsrld zmm16, zmm0, 10
  vpternlogd zmm10, zmm8, zmm16, 0x96
  vpaddd zmm10, zmm10, zmm7
  vpaddd zmm10, zmm10, zmm22
  vprord zmm17, zmm26, 7
  vprord zmm27, zmm26, 18
  vpsrld zmm28, zmm26, 3
  vpternlogd zmm17, zmm27, zmm28, 0x96
  vpaddd zmm10, zmm10, zmm17
  vmovdqa64 zmm21, zmm10
  vpaddd zmm21, zmm21, dword ptr [rip + .Lk + 160]{1to16}
  vmovdqa64 [rdi + 4800], zmm21
  vprord zmm14, zmm4, 17
  vprord zmm23, zmm4, 19
  vpsrld zmm24, zmm4, 10
  vpternlogd zmm14, zmm23, zmm24, 0x96
  vpaddd zmm14, zmm14, zmm19
  vpaddd zmm14, zmm14, zmm26
  vprord zmm29, zmm30, 7
  vprord zmm11, zmm30, 18
  vpsrld zmm13, zmm30, 3
  vpternlogd zmm29, zmm11, zmm13, 0x96
  vpaddd zmm14, zmm14, zmm29
  vmovdqa64 zmm3, zmm14
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 164]{1to16}
  vmovdqa64 [rdi + 4928], zmm3
  vprord zmm18, zmm10, 17
  vprord zmm6, zmm10, 19
  vpsrld zmm8, zmm10, 10
  vpternlogd zmm18, zmm6, zmm8, 0x96
  vpaddd zmm18, zmm18, zmm2
  vpaddd zmm18, zmm18, zmm30
  vprord zmm16, zmm5, 7
  vprord zmm27, zmm5, 18
  vpsrld zmm28, zmm5, 3
  vpternlogd zmm16, zmm27, zmm28, 0x96
  vpaddd zmm18, zmm18, zmm16
  vmovdqa64 zmm17, zmm18
  vpaddd zmm17, zmm17, dword ptr [rip + .Lk + 168]{1to16}
  vmovdqa64 [rdi + 5056], zmm17
  vprord zmm22, zmm14, 17
  vprord zmm21, zmm14, 19
  vpsrld zmm23, zmm14, 10
  vpternlogd zmm22, zmm21, zmm23, 0x96
  vpaddd zmm22, zmm22, zmm12
  vpaddd zmm22, zmm22, zmm5
  vprord zmm24, zmm9, 7
  vprord zmm11, zmm9, 18
  vpsrld zmm13, zmm9, 3
  vpternlogd zmm24, zmm11, zmm13, 0x96
  vpaddd zmm22, zmm22, zmm24
  vmovdqa64 zmm29, zmm22
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 172]{1to16}
  vmovdqa64 [rdi + 5184], zmm29
  vprord zmm26, zmm18, 17
  vprord zmm3, zmm18, 19
  vpsrld zmm6, zmm18, 10
  vpternlogd zmm26, zmm3, zmm6, 0x96
  vpaddd zmm26, zmm26, zmm1
  vpaddd zmm26, zmm26, zmm9
  vprord zmm8, zmm15, 7
  vprord zmm27, zmm15, 18
  vpsrld zmm28, zmm15, 3
  vpternlogd zmm8, zmm27, zmm28, 0x96
  vpaddd zmm26, zmm26, zmm8
  vmovdqa64 zmm16, zmm26
  vpaddd zmm16, zmm16, dword ptr [rip + .Lk + 176]{1to16}
  vmovdqa64 [rdi + 5312], zmm16
  vprord zmm30, zmm22, 17
  vprord zmm17, zmm22, 19
  vpsrld zmm21, zmm22, 10
  vpternlogd zmm30, zmm17, zmm21, 0x96
  vpaddd zmm30, zmm30, zmm0
  vpaddd zmm30, zmm30, zmm15
  vprord zmm23, zmm20, 7
  vprord zmm11, zmm20, 18
  vpsrld zmm13, zmm20, 3
  vpternlogd zmm23, zmm11, zmm13, 0x96
  vpaddd zmm30, zmm30, zmm23
  vmovdqa64 zmm24, zmm30
  vpaddd zmm24, zmm24, dword ptr [rip + .Lk + 180]{1to16}
  vmovdqa64 [rdi + 5440], zmm24
  vprord zmm5, zmm26, 17
  vprord zmm29, zmm26, 19
  vpsrld zmm3, zmm26, 10
  vpternlogd zmm5, zmm29, zmm3, 0x96
  vpaddd zmm5, zmm5, zmm4
  vpaddd zmm5, zmm5, zmm20
  vprord zmm6, zmm25, 7
  vprord zmm27, zmm25, 18
  vpsrld zmm28, zmm25, 3
  vpternlogd zmm6, zmm27, zmm28, 0x96
  vpaddd zmm5, zmm5, zmm6
  vmovdqa64 zmm8, zmm5
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 184]{1to16}
  vmovdqa64 [rdi + 5568], zmm8
  vprord zmm9, zmm30, 17
  vprord zmm16, zmm30, 19
  vpsrld zmm17, zmm30, 10
  vpternlogd zmm9, zmm16, zmm17, 0x96
  vpaddd zmm9, zmm9, zmm10
  vpaddd zmm9, zmm9, zmm25
  vprord zmm21, zmm31, 7
  vprord zmm11, zmm31, 18
  vpsrld zmm13, zmm31, 3
  vpternlogd zmm21, zmm11, zmm13, 0x96
  vpaddd zmm9, zmm9, zmm21
  vmovdqa64 zmm23, zmm9
  vpaddd zmm23, zmm23, dword ptr [rip + .Lk + 188]{1to16}
  vmovdqa64 [rdi + 5696], zmm23
  vprord zmm15, zmm5, 17
  vprord zmm24, zmm5, 19
  vpsrld zmm29, zmm5, 10
  vpternlogd zmm15, zmm24, zmm29, 0x96
  vpaddd zmm15, zmm15, zmm14
  vpaddd zmm15, zmm15, zmm31
  vprord zmm3, zmm7, 7
  vprord zmm27, zmm7, 18
  vpsrld zmm28, zmm7, 3
  vpternlogd zmm3, zmm27, zmm28, 0x96
  vpaddd zmm15, zmm15, zmm3
  vmovdqa64 zmm6, zmm15
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 192]{1to16}
  vmovdqa64 [rdi + 5824], zmm6
  vprord zmm20, zmm9, 17
  vprord zmm8, zmm9, 19
  vpsrld zmm16, zmm9, 10
  vpternlogd zmm20, zmm8, zmm16, 0x96
  vpaddd zmm20, zmm20, zmm18
  vpaddd zmm20, zmm20, zmm7
  vprord zmm17, zmm19, 7
  vprord zmm11, zmm19, 18
  vpsrld zmm13, zmm19, 3
  vpternlogd zmm17, zmm11, zmm13, 0x96
  vpaddd zmm20, zmm20, zmm17
  vmovdqa64 zmm21, zmm20
  vpaddd zmm21, zmm21, dword ptr [rip + .Lk + 196]{1to16}
  vmovdqa64 [rdi + 5952], zmm21
  vprord zmm25, zmm15, 17
  vprord zmm23, zmm15, 19
  vpsrld zmm24, zmm15, 10
  vpternlogd zmm25, zmm23, zmm24, 0x96
  vpaddd zmm25, zmm25, zmm22
  vpaddd zmm25, zmm25, zmm19
  vprord zmm29, zmm2, 7
  vprord zmm27, zmm2, 18
  vpsrld zmm28, zmm2, 3
  vpternlogd zmm29, zmm27, zmm28, 0x96
  vpaddd zmm25, zmm25, zmm29
  vmovdqa64 zmm3, zmm25
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 200]{1to16}
  vmovdqa64 [rdi + 6080], zmm3
  vprord zmm31, zmm20, 17
  vprord zmm6, zmm20, 19
  vpsrld zmm8, zmm20, 10
  vpternlogd zmm31, zmm6, zmm8, 0x96
  vpaddd zmm31, zmm31, zmm26
  vpaddd zmm31, zmm31, zmm2
  vprord zmm16, zmm12, 7
  vprord zmm11, zmm12, 18
  vpsrld zmm13, zmm12, 3
  vpternlogd zmm16, zmm11, zmm13, 0x96
  vpaddd zmm31, zmm31, zmm16
  vmovdqa64 zmm17, zmm31
  vpaddd zmm17, zmm17, dword ptr [rip + .Lk + 204]{1to16}
  vmovdqa64 [rdi + 6208], zmm17
  vprord zmm7, zmm25, 17
  vprord zmm21, zmm25, 19
  vpsrld zmm23, zmm25, 10
  vpternlogd zmm7, zmm21, zmm23, 0x96
  vpaddd zmm7, zmm7, zmm30
  vpaddd zmm7, zmm7, zmm12
  vprord zmm24, zmm1, 7
  vprord zmm27, zmm1, 18
  vpsrld zmm28, zmm1, 3
  vpternlogd zmm24, zmm27, zmm28, 0x96
  vpaddd zmm7, zmm7, zmm24
  vmovdqa64 zmm29, zmm7
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 208]{1to16}
  vmovdqa64 [rdi + 6336], zmm29
  vprord zmm19, zmm31, 17
  vprord zmm3, zmm31, 19
  vpsrld zmm6, zmm31, 10
  vpternlogd zmm19, zmm3, zmm6, 0x96
  vpaddd zmm19, zmm19, zmm5
  vpaddd zmm19, zmm19, zmm1
  vprord zmm8, zmm0, 7
  vprord zmm11, zmm0, 18
  vpsrld zmm13, zmm0, 3
  vpternlogd zmm8, zmm11, zmm13, 0x96
  vpaddd zmm19, zmm19, zmm8
  vmovdqa64 zmm16, zmm19
  vpaddd zmm16, zmm16, dword ptr [rip + .Lk + 212]{1to16}
  vmovdqa64 [rdi + 6464], zmm16
  vprord zmm2, zmm7, 17
  vprord zmm17, zmm7, 19
  vpsrld zmm21, zmm7, 10
  vpternlogd zmm2, zmm17, zmm21, 0x96
  vpaddd zmm2, zmm2, zmm9
  vpaddd zmm2, zmm2, zmm0
  vprord zmm23, zmm4, 7
  vprord zmm27, zmm4, 18
  vpsrld zmm28, zmm4, 3
  vpternlogd zmm23, zmm27, zmm28, 0x96
  vpaddd zmm2, zmm2, zmm23
  vmovdqa64 zmm24, zmm2
  vpaddd zmm24, zmm24, dword ptr [rip + .Lk + 216]{1to16}
  vmovdqa64 [rdi + 6592], zmm24
  vprord zmm12, zmm19, 17
  vprord zmm29, zmm19, 19
  vpsrld zmm3, zmm19, 10
  vpternlogd zmm12, zmm29, zmm3, 0x96
  vpaddd zmm12, zmm12, zmm15
  vpaddd zmm12, zmm12, zmm4
  vprord zmm6, zmm10, 7
  vprord zmm11, zmm10, 18
  vpsrld zmm13, zmm10, 3
  vpternlogd zmm6, zmm11, zmm13, 0x96
  vpaddd zmm12, zmm12, zmm6
  vmovdqa64 zmm8, zmm12
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 220]{1to16}
  vmovdqa64 [rdi + 6720], zmm8
  vprord zmm1, zmm2, 17
  vprord zmm16, zmm2, 19
  vpsrld zmm17, zmm2, 10
  vpternlogd zmm1, zmm16, zmm17, 0x96
  vpaddd zmm1, zmm1, zmm20
  vpaddd zmm1, zmm1, zmm10
  vprord zmm21, zmm14, 7
  vprord zmm27, zmm14, 18
  vpsrld zmm28, zmm14, 3
  vpternlogd zmm21, zmm27, zmm28, 0x96
  vpaddd zmm1, zmm1, zmm21
  vmovdqa64 zmm23, zmm1
  vpaddd zmm23, zmm23, dword ptr [rip + .Lk + 224]{1to16}
  vmovdqa64 [rdi + 6848], zmm23
  vprord zmm0, zmm12, 17
  vprord zmm24, zmm12, 19
  vpsrld zmm29, zmm12, 10
  vpternlogd zmm0, zmm24, zmm29, 0x96
  vpaddd zmm0, zmm0, zmm25
  vpaddd zmm0, zmm0, zmm14
  vprord zmm3, zmm18, 7
  vprord zmm11, zmm18, 18
  vpsrld zmm13, zmm18, 3
  vpternlogd zmm3, zmm11, zmm13, 0x96
  vpaddd zmm0, zmm0, zmm3
  vmovdqa64 zmm6, zmm0
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 228]{1to16}
  vmovdqa64 [rdi + 6976], zmm6
  vprord zmm4, zmm1, 17
  vprord zmm8, zmm1, 19
  vpsrld zmm16, zmm1, 10
  vpternlogd zmm4, zmm8, zmm16, 0x96
  vpaddd zmm4, zmm4, zmm31
  vpaddd zmm4, zmm4, zmm18
  vprord zmm17, zmm22, 7
  vprord zmm27, zmm22, 18
  vpsrld zmm28, zmm22, 3
  vpternlogd zmm17, zmm27, zmm28, 0x96
  vpaddd zmm4, zmm4, zmm17
  vmovdqa64 zmm21, zmm4
  vpaddd zmm21, zmm21, dword ptr [rip + .Lk + 232]{1to16}
  vmovdqa64 [rdi + 7104], zmm21
  vprord zmm10, zmm0, 17
  vprord zmm23, zmm0, 19
  vpsrld zmm24, zmm0, 10
  vpternlogd zmm10, zmm23, zmm24, 0x96
  vpaddd zmm10, zmm10, zmm7
  vpaddd zmm10, zmm10, zmm22
  vprord zmm29, zmm26, 7
  vprord zmm11, zmm26, 18
  vpsrld zmm13, zmm26, 3
  vpternlogd zmm29, zmm11, zmm13, 0x96
  vpaddd zmm10, zmm10, zmm29
  vmovdqa64 zmm3, zmm10
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 236]{1to16}
  vmovdqa64 [rdi + 7232], zmm3
  vprord zmm14, zmm4, 17
  vprord zmm6, zmm4, 19
  vpsrld zmm8, zmm4, 10
  vpternlogd zmm14, zmm6, zmm8, 0x96
  vpaddd zmm14, zmm14, zmm19
  vpaddd zmm14, zmm14, zmm26
  vprord zmm16, zmm30, 7
  vprord zmm27, zmm30, 18
  vpsrld zmm28, zmm30, 3
  vpternlogd zmm16, zmm27, zmm28, 0x96
  vpaddd zmm14, zmm14, zmm16
  vmovdqa64 zmm17, zmm14
  vpaddd zmm17, zmm17, dword ptr [rip + .Lk + 240]{1to16}
  vmovdqa64 [rdi + 7360], zmm17
  vprord zmm18, zmm10, 17
  vprord zmm21, zmm10, 19
  vpsrld zmm23, zmm10, 10
  vpternlogd zmm18, zmm21, zmm23, 0x96
  vpaddd zmm18, zmm18, zmm2
  vpaddd zmm18, zmm18, zmm30
  vprord zmm24, zmm5, 7
  vprord zmm11, zmm5, 18
  vpsrld zmm13, zmm5, 3
  vpternlogd zmm24, zmm11, zmm13, 0x96
  vpaddd zmm18, zmm18, zmm24
  vmovdqa64 zmm29, zmm18
  vpaddd zmm29, zmm29, dword ptr [rip + .Lk + 244]{1to16}
  vmovdqa64 [rdi + 7488], zmm29
  vprord zmm22, zmm14, 17
  vprord zmm3, zmm14, 19
  vpsrld zmm6, zmm14, 10
  vpternlogd zmm22, zmm3, zmm6, 0x96
  vpaddd zmm22, zmm22, zmm12
  vpaddd zmm22, zmm22, zmm5
  vprord zmm8, zmm9, 7
  vprord zmm27, zmm9, 18
  vpsrld zmm28, zmm9, 3
  vpternlogd zmm8, zmm27, zmm28, 0x96
  vpaddd zmm22, zmm22, zmm8
  vmovdqa64 zmm16, zmm22
  vpaddd zmm16, zmm16, dword ptr [rip + .Lk + 248]{1to16}
  vmovdqa64 [rdi + 7616], zmm16
  vprord zmm26, zmm18, 17
  vprord zmm17, zmm18, 19
  vpsrld zmm21, zmm18, 10
  vpternlogd zmm26, zmm17, zmm21, 0x96
  vpaddd zmm26, zmm26, zmm1
  vpaddd zmm26, zmm26, zmm9
  vprord zmm23, zmm15, 7
  vprord zmm11, zmm15, 18
  vpsrld zmm13, zmm15, 3
  vpternlogd zmm23, zmm11, zmm13, 0x96
  vpaddd zmm26, zmm26, zmm23
  vmovdqa64 zmm24, zmm26
  vpaddd zmm24, zmm24, dword ptr [rip + .Lk + 252]{1to16}
  vmovdqa64 [rdi + 7744], zmm24
  vzeroupper
  ret
.size switcher_avx512_schedule, .-switcher_avx512_schedule
.globl switcher_avx512_rounds
.hidden switcher_avx512_rounds
.type switcher_avx512_rounds, @function
.p2align 6
switcher_avx512_rounds:
  vpbroadcastd zmm4, dword ptr [rsi + 0]
  vpbroadcastd zmm5, dword ptr [rsi + 4]
  vpbroadcastd zmm6, dword ptr [rsi + 8]
  vpbroadcastd zmm7, dword ptr [rsi + 12]
  vpbroadcastd zmm0, dword ptr [rsi + 16]
  vpbroadcastd zmm1, dword ptr [rsi + 20]
  vpbroadcastd zmm2, dword ptr [rsi + 24]
  vpbroadcastd zmm3, dword ptr [rsi + 28]
  vmovdqa64 zmm12, zmm4
  vmovdqa64 zmm13, zmm5
  vmovdqa64 zmm14, zmm6
  vmovdqa64 zmm15, zmm7
  vmovdqa64 zmm8, zmm0
  vmovdqa64 zmm9, zmm1
  vmovdqa64 zmm10, zmm2
  vmovdqa64 zmm11, zmm3
  vpaddd zmm4, zmm4, [rdi + 0]
  vpaddd zmm0, zmm0, [rdi + 0]
  vpaddd zmm12, zmm12, [rdi + 64]
  vpaddd zmm8, zmm8, [rdi + 64]
  mov rax, rdi
  mov ecx, 7
.p2align 6
.Lavx512_chunk2:
  vpaddd zmm3, zmm3, [rax + 128]
  vmovdqa64 zmm16, zmm0
  vpternlogd zmm16, zmm1, zmm2, 0xca
  vpaddd zmm3, zmm3, zmm16
  vprord zmm17, zmm0, 6
  vprord zmm18, zmm0, 11
  vprord zmm19, zmm0, 25
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vpaddd zmm3, zmm3, zmm17
  vpaddd zmm7, zmm7, zmm3
  vprord zmm20, zmm4, 2
  vprord zmm21, zmm4, 13
  vprord zmm22, zmm4, 22
  vpternlogd zmm20, zmm21, zmm22, 0x96
  vmovdqa64 zmm23, zmm4
  vpternlogd zmm23, zmm5, zmm6, 0xe8
  vpaddd zmm20, zmm20, zmm23
  vpaddd zmm3, zmm3, zmm20
  vpaddd zmm11, zmm11, [rax + 192]
  vmovdqa64 zmm24, zmm8
  vpternlogd zmm24, zmm9, zmm10, 0xca
  vpaddd zmm11, zmm11, zmm24
  vprord zmm25, zmm8, 6
  vprord zmm26, zmm8, 11
  vprord zmm27, zmm8, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm11, zmm11, zmm25
  vpaddd zmm15, zmm15, zmm11
  vprord zmm28, zmm12, 2
  vprord zmm29, zmm12, 13
  vprord zmm30, zmm12, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm12
  vpternlogd zmm31, zmm13, zmm14, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm11, zmm11, zmm28
  vpaddd zmm2, zmm2, [rax + 256]
  vmovdqa64 zmm16, zmm7
  vpternlogd zmm16, zmm0, zmm1, 0xca
  vpaddd zmm2, zmm2, zmm16
  vprord zmm18, zmm7, 6
  vprord zmm19, zmm7, 11
  vprord zmm17, zmm7, 25
  vpternlogd zmm18, zmm19, zmm17, 0x96
  vpaddd zmm2, zmm2, zmm18
  vpaddd zmm6, zmm6, zmm2
  vprord zmm21, zmm3, 2
  vprord zmm22, zmm3, 13
  vprord zmm20, zmm3, 22
  vpternlogd zmm21, zmm22, zmm20, 0x96
  vmovdqa64 zmm23, zmm3
  vpternlogd zmm23, zmm4, zmm5, 0xe8
  vpaddd zmm21, zmm21, zmm23
  vpaddd zmm2, zmm2, zmm21
  vpaddd zmm10, zmm10, [rax + 320]
  vmovdqa64 zmm24, zmm15
  vpternlogd zmm24, zmm8, zmm9, 0xca
  vpaddd zmm10, zmm10, zmm24
  vprord zmm26, zmm15, 6
  vprord zmm27, zmm15, 11
  vprord zmm25, zmm15, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm10, zmm10, zmm26
  vpaddd zmm14, zmm14, zmm10
  vprord zmm29, zmm11, 2
  vprord zmm30, zmm11, 13
  vprord zmm28, zmm11, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm11
  vpternlogd zmm31, zmm12, zmm13, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm10, zmm10, zmm29
  vpaddd zmm1, zmm1, [rax + 384]
  vmovdqa64 zmm16, zmm6
  vpternlogd zmm16, zmm7, zmm0, 0xca
  vpaddd zmm1, zmm1, zmm16
  vprord zmm19, zmm6, 6
  vprord zmm17, zmm6, 11
  vprord zmm18, zmm6, 25
  vpternlogd zmm19, zmm17, zmm18, 0x96
  vpaddd zmm1, zmm1, zmm19
  vpaddd zmm5, zmm5, zmm1
  vprord zmm22, zmm2, 2
  vprord zmm20, zmm2, 13
  vprord zmm21, zmm2, 22
  vpternlogd zmm22, zmm20, zmm21, 0x96
  vmovdqa64 zmm23, zmm2
  vpternlogd zmm23, zmm3, zmm4, 0xe8
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm1, zmm1, zmm22
  vpaddd zmm9, zmm9, [rax + 448]
  vmovdqa64 zmm24, zmm14
  vpternlogd zmm24, zmm15, zmm8, 0xca
  vpaddd zmm9, zmm9, zmm24
  vprord zmm27, zmm14, 6
  vprord zmm25, zmm14, 11
  vprord zmm26, zmm14, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm9, zmm9, zmm27
  vpaddd zmm13, zmm13, zmm9
  vprord zmm30, zmm10, 2
  vprord zmm28, zmm10, 13
  vprord zmm29, zmm10, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm10
  vpternlogd zmm31, zmm11, zmm12, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm9, zmm9, zmm30
  vpaddd zmm0, zmm0, [rax + 512]
  vmovdqa64 zmm16, zmm5
  vpternlogd zmm16, zmm6, zmm7, 0xca
  vpaddd zmm0, zmm0, zmm16
  vprord zmm17, zmm5, 6
  vprord zmm18, zmm5, 11
  vprord zmm19, zmm5, 25
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vpaddd zmm0, zmm0, zmm17
  vpaddd zmm4, zmm4, zmm0
  vprord zmm20, zmm1, 2
  vprord zmm21, zmm1, 13
  vprord zmm22, zmm1, 22
  vpternlogd zmm20, zmm21, zmm22, 0x96
  vmovdqa64 zmm23, zmm1
  vpternlogd zmm23, zmm2, zmm3, 0xe8
  vpaddd zmm20, zmm20, zmm23
  vpaddd zmm0, zmm0, zmm20
  vpaddd zmm8, zmm8, [rax + 576]
  vmovdqa64 zmm24, zmm13
  vpternlogd zmm24, zmm14, zmm15, 0xca
  vpaddd zmm8, zmm8, zmm24
  vprord zmm25, zmm13, 6
  vprord zmm26, zmm13, 11
  vprord zmm27, zmm13, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm8, zmm8, zmm25
  vpaddd zmm12, zmm12, zmm8
  vprord zmm28, zmm9, 2
  vprord zmm29, zmm9, 13
  vprord zmm30, zmm9, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm9
  vpternlogd zmm31, zmm10, zmm11, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm8, zmm8, zmm28
  vpaddd zmm7, zmm7, [rax + 640]
  vmovdqa64 zmm16, zmm4
  vpternlogd zmm16, zmm5, zmm6, 0xca
  vpaddd zmm7, zmm7, zmm16
  vprord zmm18, zmm4, 6
  vprord zmm19, zmm4, 11
  vprord zmm17, zmm4, 25
  vpternlogd zmm18, zmm19, zmm17, 0x96
  vpaddd zmm7, zmm7, zmm18
  vpaddd zmm3, zmm3, zmm7
  vprord zmm21, zmm0, 2
  vprord zmm22, zmm0, 13
  vprord zmm20, zmm0, 22
  vpternlogd zmm21, zmm22, zmm20, 0x96
  vmovdqa64 zmm23, zmm0
  vpternlogd zmm23, zmm1, zmm2, 0xe8
  vpaddd zmm21, zmm21, zmm23
  vpaddd zmm7, zmm7, zmm21
  vpaddd zmm15, zmm15, [rax + 704]
  vmovdqa64 zmm24, zmm12
  vpternlogd zmm24, zmm13, zmm14, 0xca
  vpaddd zmm15, zmm15, zmm24
  vprord zmm26, zmm12, 6
  vprord zmm27, zmm12, 11
  vprord zmm25, zmm12, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm15, zmm15, zmm26
  vpaddd zmm11, zmm11, zmm15
  vprord zmm29, zmm8, 2
  vprord zmm30, zmm8, 13
  vprord zmm28, zmm8, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm8
  vpternlogd zmm31, zmm9, zmm10, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm15, zmm15, zmm29
  vpaddd zmm6, zmm6, [rax + 768]
  vmovdqa64 zmm16, zmm3
  vpternlogd zmm16, zmm4, zmm5, 0xca
  vpaddd zmm6, zmm6, zmm16
  vprord zmm19, zmm3, 6
  vprord zmm17, zmm3, 11
  vprord zmm18, zmm3, 25
  vpternlogd zmm19, zmm17, zmm18, 0x96
  vpaddd zmm6, zmm6, zmm19
  vpaddd zmm2, zmm2, zmm6
  vprord zmm22, zmm7, 2
  vprord zmm20, zmm7, 13
  vprord zmm21, zmm7, 22
  vpternlogd zmm22, zmm20, zmm21, 0x96
  vmovdqa64 zmm23, zmm7
  vpternlogd zmm23, zmm0, zmm1, 0xe8
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm6, zmm6, zmm22
  vpaddd zmm14, zmm14, [rax + 832]
  vmovdqa64 zmm24, zmm11
  vpternlogd zmm24, zmm12, zmm13, 0xca
  vpaddd zmm14, zmm14, zmm24
  vprord zmm27, zmm11, 6
  vprord zmm25, zmm11, 11
  vprord zmm26, zmm11, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm14, zmm14, zmm27
  vpaddd zmm10, zmm10, zmm14
  vprord zmm30, zmm15, 2
  vprord zmm28, zmm15, 13
  vprord zmm29, zmm15, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm15
  vpternlogd zmm31, zmm8, zmm9, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm14, zmm14, zmm30
  vpaddd zmm5, zmm5, [rax + 896]
  vmovdqa64 zmm16, zmm2
  vpternlogd zmm16, zmm3, zmm4, 0xca
  vpaddd zmm5, zmm5, zmm16
  vprord zmm17, zmm2, 6
  vprord zmm18, zmm2, 11
  vprord zmm19, zmm2, 25
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vpaddd zmm5, zmm5, zmm17
  vpaddd zmm1, zmm1, zmm5
  vprord zmm20, zmm6, 2
  vprord zmm21, zmm6, 13
  vprord zmm22, zmm6, 22
  vpternlogd zmm20, zmm21, zmm22, 0x96
  vmovdqa64 zmm23, zmm6
  vpternlogd zmm23, zmm7, zmm0, 0xe8
  vpaddd zmm20, zmm20, zmm23
  vpaddd zmm5, zmm5, zmm20
  vpaddd zmm13, zmm13, [rax + 960]
  vmovdqa64 zmm24, zmm10
  vpternlogd zmm24, zmm11, zmm12, 0xca
  vpaddd zmm13, zmm13, zmm24
  vprord zmm25, zmm10, 6
  vprord zmm26, zmm10, 11
  vprord zmm27, zmm10, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm13, zmm13, zmm25
  vpaddd zmm9, zmm9, zmm13
  vprord zmm28, zmm14, 2
  vprord zmm29, zmm14, 13
  vprord zmm30, zmm14, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm14
  vpternlogd zmm31, zmm15, zmm8, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm13, zmm13, zmm28
  vpaddd zmm4, zmm4, [rax + 1024]
  vmovdqa64 zmm16, zmm1
  vpternlogd zmm16, zmm2, zmm3, 0xca
  vpaddd zmm4, zmm4, zmm16
  vprord zmm18, zmm1, 6
  vprord zmm19, zmm1, 11
  vprord zmm17, zmm1, 25
  vpternlogd zmm18, zmm19, zmm17, 0x96
  vpaddd zmm4, zmm4, zmm18
  vpaddd zmm0, zmm0, zmm4
  vprord zmm21, zmm5, 2
  vprord zmm22, zmm5, 13
  vprord zmm20, zmm5, 22
  vpternlogd zmm21, zmm22, zmm20, 0x96
  vmovdqa64 zmm23, zmm5
  vpternlogd zmm23, zmm6, zmm7, 0xe8
  vpaddd zmm21, zmm21, zmm23
  vpaddd zmm4, zmm4, zmm21
  vpaddd zmm12, zmm12, [rax + 1088]
  vmovdqa64 zmm24, zmm9
  vpternlogd zmm24, zmm10, zmm11, 0xca
  vpaddd zmm12, zmm12, zmm24
  vprord zmm26, zmm9, 6
  vprord zmm27, zmm9, 11
  vprord zmm25, zmm9, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm12, zmm12, zmm26
  vpaddd zmm8, zmm8, zmm12
  vprord zmm29, zmm13, 2
  vprord zmm30, zmm13, 13
  vprord zmm28, zmm13, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm13
  vpternlogd zmm31, zmm14, zmm15, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm12, zmm12, zmm29
  add rax, 1024
  dec ecx
  jnz .Lavx512_chunk2
  vpaddd zmm3, zmm3, [rax + 128]
  vmovdqa64 zmm16, zmm0
  vpternlogd zmm16, zmm1, zmm2, 0xca
  vpaddd zmm3, zmm3, zmm16
  vprord zmm19, zmm0, 6
  vprord zmm17, zmm0, 11
  vprord zmm18, zmm0, 25
  vpternlogd zmm19, zmm17, zmm18, 0x96
  vpaddd zmm3, zmm3, zmm19
  vpaddd zmm7, zmm7, zmm3
  vprord zmm22, zmm4, 2
  vprord zmm20, zmm4, 13
  vprord zmm21, zmm4, 22
  vpternlogd zmm22, zmm20, zmm21, 0x96
  vmovdqa64 zmm23, zmm4
  vpternlogd zmm23, zmm5, zmm6, 0xe8
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm3, zmm3, zmm22
  vpaddd zmm11, zmm11, [rax + 192]
  vmovdqa64 zmm24, zmm8
  vpternlogd zmm24, zmm9, zmm10, 0xca
  vpaddd zmm11, zmm11, zmm24
  vprord zmm27, zmm8, 6
  vprord zmm25, zmm8, 11
  vprord zmm26, zmm8, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm11, zmm11, zmm27
  vpaddd zmm15, zmm15, zmm11
  vprord zmm30, zmm12, 2
  vprord zmm28, zmm12, 13
  vprord zmm29, zmm12, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm12
  vpternlogd zmm31, zmm13, zmm14, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm11, zmm11, zmm30
  vpaddd zmm2, zmm2, [rax + 256]
  vmovdqa64 zmm16, zmm7
  vpternlogd zmm16, zmm0, zmm1, 0xca
  vpaddd zmm2, zmm2, zmm16
  vprord zmm17, zmm7, 6
  vprord zmm18, zmm7, 11
  vprord zmm19, zmm7, 25
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vpaddd zmm2, zmm2, zmm17
  vpaddd zmm6, zmm6, zmm2
  vprord zmm20, zmm3, 2
  vprord zmm21, zmm3, 13
  vprord zmm22, zmm3, 22
  vpternlogd zmm20, zmm21, zmm22, 0x96
  vmovdqa64 zmm23, zmm3
  vpternlogd zmm23, zmm4, zmm5, 0xe8
  vpaddd zmm20, zmm20, zmm23
  vpaddd zmm2, zmm2, zmm20
  vpaddd zmm10, zmm10, [rax + 320]
  vmovdqa64 zmm24, zmm15
  vpternlogd zmm24, zmm8, zmm9, 0xca
  vpaddd zmm10, zmm10, zmm24
  vprord zmm25, zmm15, 6
  vprord zmm26, zmm15, 11
  vprord zmm27, zmm15, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm10, zmm10, zmm25
  vpaddd zmm14, zmm14, zmm10
  vprord zmm28, zmm11, 2
  vprord zmm29, zmm11, 13
  vprord zmm30, zmm11, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm11
  vpternlogd zmm31, zmm12, zmm13, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm10, zmm10, zmm28
  vpaddd zmm1, zmm1, [rax + 384]
  vmovdqa64 zmm16, zmm6
  vpternlogd zmm16, zmm7, zmm0, 0xca
  vpaddd zmm1, zmm1, zmm16
  vprord zmm18, zmm6, 6
  vprord zmm19, zmm6, 11
  vprord zmm17, zmm6, 25
  vpternlogd zmm18, zmm19, zmm17, 0x96
  vpaddd zmm1, zmm1, zmm18
  vpaddd zmm5, zmm5, zmm1
  vprord zmm21, zmm2, 2
  vprord zmm22, zmm2, 13
  vprord zmm20, zmm2, 22
  vpternlogd zmm21, zmm22, zmm20, 0x96
  vmovdqa64 zmm23, zmm2
  vpternlogd zmm23, zmm3, zmm4, 0xe8
  vpaddd zmm21, zmm21, zmm23
  vpaddd zmm1, zmm1, zmm21
  vpaddd zmm9, zmm9, [rax + 448]
  vmovdqa64 zmm24, zmm14
  vpternlogd zmm24, zmm15, zmm8, 0xca
  vpaddd zmm9, zmm9, zmm24
  vprord zmm26, zmm14, 6
  vprord zmm27, zmm14, 11
  vprord zmm25, zmm14, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm9, zmm9, zmm26
  vpaddd zmm13, zmm13, zmm9
  vprord zmm29, zmm10, 2
  vprord zmm30, zmm10, 13
  vprord zmm28, zmm10, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm10
  vpternlogd zmm31, zmm11, zmm12, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm9, zmm9, zmm29
  vpaddd zmm0, zmm0, [rax + 512]
  vmovdqa64 zmm16, zmm5
  vpternlogd zmm16, zmm6, zmm7, 0xca
  vpaddd zmm0, zmm0, zmm16
  vprord zmm19, zmm5, 6
  vprord zmm17, zmm5, 11
  vprord zmm18, zmm5, 25
  vpternlogd zmm19, zmm17, zmm18, 0x96
  vpaddd zmm0, zmm0, zmm19
  vpaddd zmm4, zmm4, zmm0
  vprord zmm22, zmm1, 2
  vprord zmm20, zmm1, 13
  vprord zmm21, zmm1, 22
  vpternlogd zmm22, zmm20, zmm21, 0x96
  vmovdqa64 zmm23, zmm1
  vpternlogd zmm23, zmm2, zmm3, 0xe8
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm0, zmm0, zmm22
  vpaddd zmm8, zmm8, [rax + 576]
  vmovdqa64 zmm24, zmm13
  vpternlogd zmm24, zmm14, zmm15, 0xca
  vpaddd zmm8, zmm8, zmm24
  vprord zmm27, zmm13, 6
  vprord zmm25, zmm13, 11
  vprord zmm26, zmm13, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm8, zmm8, zmm27
  vpaddd zmm12, zmm12, zmm8
  vprord zmm30, zmm9, 2
  vprord zmm28, zmm9, 13
  vprord zmm29, zmm9, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm9
  vpternlogd zmm31, zmm10, zmm11, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm8, zmm8, zmm30
  vpaddd zmm0, zmm0, dword ptr [rsi + 32]{1to16}
  vmovdqa64 [rdi + 7808], zmm0
  vpaddd zmm1, zmm1, dword ptr [rsi + 36]{1to16}
  vmovdqa64 [rdi + 7936], zmm1
  vpaddd zmm2, zmm2, dword ptr [rsi + 40]{1to16}
  vmovdqa64 [rdi + 8064], zmm2
  vpaddd zmm3, zmm3, dword ptr [rsi + 44]{1to16}
  vmovdqa64 [rdi + 8192], zmm3
  vpaddd zmm4, zmm4, dword ptr [rsi + 48]{1to16}
  vmovdqa64 [rdi + 8320], zmm4
  vpaddd zmm5, zmm5, dword ptr [rsi + 52]{1to16}
  vmovdqa64 [rdi + 8448], zmm5
  vpaddd zmm6, zmm6, dword ptr [rsi + 56]{1to16}
  vmovdqa64 [rdi + 8576], zmm6
  vpaddd zmm7, zmm7, dword ptr [rsi + 60]{1to16}
  vmovdqa64 [rdi + 8704], zmm7
  vpaddd zmm8, zmm8, dword ptr [rsi + 32]{1to16}
  vmovdqa64 [rdi + 7872], zmm8
  vpaddd zmm9, zmm9, dword ptr [rsi + 36]{1to16}
  vmovdqa64 [rdi + 8000], zmm9
  vpaddd zmm10, zmm10, dword ptr [rsi + 40]{1to16}
  vmovdqa64 [rdi + 8128], zmm10
  vpaddd zmm11, zmm11, dword ptr [rsi + 44]{1to16}
  vmovdqa64 [rdi + 8256], zmm11
  vpaddd zmm12, zmm12, dword ptr [rsi + 48]{1to16}
  vmovdqa64 [rdi + 8384], zmm12
  vpaddd zmm13, zmm13, dword ptr [rsi + 52]{1to16}
  vmovdqa64 [rdi + 8512], zmm13
  vpaddd zmm14, zmm14, dword ptr [rsi + 56]{1to16}
  vmovdqa64 [rdi + 8640], zmm14
  vpaddd zmm15, zmm15, dword ptr [rsi + 60]{1to16}
  vmovdqa64 [rdi + 8768], zmm15
  vpbroadcastd zmm3, dword ptr [rip + .Lfold_e]
  vpaddd zmm3, zmm3, zmm0
  vpbroadcastd zmm7, dword ptr [rip + .Lfold_a]
  vpaddd zmm7, zmm7, zmm0
  vpbroadcastd zmm0, dword ptr [rip + .Liv + 0]
  vpbroadcastd zmm1, dword ptr [rip + .Liv + 4]
  vpbroadcastd zmm2, dword ptr [rip + .Liv + 8]
  vpbroadcastd zmm4, dword ptr [rip + .Liv + 16]
  vpbroadcastd zmm5, dword ptr [rip + .Liv + 20]
  vpbroadcastd zmm6, dword ptr [rip + .Liv + 24]
  vpbroadcastd zmm11, dword ptr [rip + .Lfold_e]
  vpaddd zmm11, zmm11, zmm8
  vpbroadcastd zmm15, dword ptr [rip + .Lfold_a]
  vpaddd zmm15, zmm15, zmm8
  vpbroadcastd zmm8, dword ptr [rip + .Liv + 0]
  vpbroadcastd zmm9, dword ptr [rip + .Liv + 4]
  vpbroadcastd zmm10, dword ptr [rip + .Liv + 8]
  vpbroadcastd zmm12, dword ptr [rip + .Liv + 16]
  vpbroadcastd zmm13, dword ptr [rip + .Liv + 20]
  vpbroadcastd zmm14, dword ptr [rip + .Liv + 24]
  vpaddd zmm6, zmm6, [rdi + 7936]
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 4]{1to16}
  vmovdqa64 zmm16, zmm3
  vpternlogd zmm16, zmm4, zmm5, 0xca
  vpaddd zmm6, zmm6, zmm16
  vprord zmm17, zmm3, 6
  vprord zmm18, zmm3, 11
  vprord zmm19, zmm3, 25
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vpaddd zmm6, zmm6, zmm17
  vpaddd zmm2, zmm2, zmm6
  vprord zmm20, zmm7, 2
  vprord zmm21, zmm7, 13
  vprord zmm22, zmm7, 22
  vpternlogd zmm20, zmm21, zmm22, 0x96
  vmovdqa64 zmm23, zmm7
  vpternlogd zmm23, zmm0, zmm1, 0xe8
  vpaddd zmm20, zmm20, zmm23
  vpaddd zmm6, zmm6, zmm20
  vpaddd zmm14, zmm14, [rdi + 8000]
  vpaddd zmm14, zmm14, dword ptr [rip + .Lk + 4]{1to16}
  vmovdqa64 zmm24, zmm11
  vpternlogd zmm24, zmm12, zmm13, 0xca
  vpaddd zmm14, zmm14, zmm24
  vprord zmm25, zmm11, 6
  vprord zmm26, zmm11, 11
  vprord zmm27, zmm11, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm14, zmm14, zmm25
  vpaddd zmm10, zmm10, zmm14
  vprord zmm28, zmm15, 2
  vprord zmm29, zmm15, 13
  vprord zmm30, zmm15, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm15
  vpternlogd zmm31, zmm8, zmm9, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm14, zmm14, zmm28
  vpaddd zmm5, zmm5, [rdi + 8064]
  vpaddd zmm5, zmm5, dword ptr [rip + .Lk + 8]{1to16}
  vmovdqa64 zmm16, zmm2
  vpternlogd zmm16, zmm3, zmm4, 0xca
  vpaddd zmm5, zmm5, zmm16
  vprord zmm18, zmm2, 6
  vprord zmm19, zmm2, 11
  vprord zmm17, zmm2, 25
  vpternlogd zmm18, zmm19, zmm17, 0x96
  vpaddd zmm5, zmm5, zmm18
  vpaddd zmm1, zmm1, zmm5
  vprord zmm21, zmm6, 2
  vprord zmm22, zmm6, 13
  vprord zmm20, zmm6, 22
  vpternlogd zmm21, zmm22, zmm20, 0x96
  vmovdqa64 zmm23, zmm6
  vpternlogd zmm23, zmm7, zmm0, 0xe8
  vpaddd zmm21, zmm21, zmm23
  vpaddd zmm5, zmm5, zmm21
  vpaddd zmm13, zmm13, [rdi + 8128]
  vpaddd zmm13, zmm13, dword ptr [rip + .Lk + 8]{1to16}
  vmovdqa64 zmm24, zmm10
  vpternlogd zmm24, zmm11, zmm12, 0xca
  vpaddd zmm13, zmm13, zmm24
  vprord zmm26, zmm10, 6
  vprord zmm27, zmm10, 11
  vprord zmm25, zmm10, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm13, zmm13, zmm26
  vpaddd zmm9, zmm9, zmm13
  vprord zmm29, zmm14, 2
  vprord zmm30, zmm14, 13
  vprord zmm28, zmm14, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm14
  vpternlogd zmm31, zmm15, zmm8, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm13, zmm13, zmm29
  vpaddd zmm4, zmm4, [rdi + 8192]
  vpaddd zmm4, zmm4, dword ptr [rip + .Lk + 12]{1to16}
  vmovdqa64 zmm16, zmm1
  vpternlogd zmm16, zmm2, zmm3, 0xca
  vpaddd zmm4, zmm4, zmm16
  vprord zmm19, zmm1, 6
  vprord zmm17, zmm1, 11
  vprord zmm18, zmm1, 25
  vpternlogd zmm19, zmm17, zmm18, 0x96
  vpaddd zmm4, zmm4, zmm19
  vpaddd zmm0, zmm0, zmm4
  vprord zmm22, zmm5, 2
  vprord zmm20, zmm5, 13
  vprord zmm21, zmm5, 22
  vpternlogd zmm22, zmm20, zmm21, 0x96
  vmovdqa64 zmm23, zmm5
  vpternlogd zmm23, zmm6, zmm7, 0xe8
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm4, zmm4, zmm22
  vpaddd zmm12, zmm12, [rdi + 8256]
  vpaddd zmm12, zmm12, dword ptr [rip + .Lk + 12]{1to16}
  vmovdqa64 zmm24, zmm9
  vpternlogd zmm24, zmm10, zmm11, 0xca
  vpaddd zmm12, zmm12, zmm24
  vprord zmm27, zmm9, 6
  vprord zmm25, zmm9, 11
  vprord zmm26, zmm9, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm12, zmm12, zmm27
  vpaddd zmm8, zmm8, zmm12
  vprord zmm30, zmm13, 2
  vprord zmm28, zmm13, 13
  vprord zmm29, zmm13, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm13
  vpternlogd zmm31, zmm14, zmm15, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm12, zmm12, zmm30
  vpaddd zmm3, zmm3, [rdi + 8320]
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 16]{1to16}
  vmovdqa64 zmm16, zmm0
  vpternlogd zmm16, zmm1, zmm2, 0xca
  vpaddd zmm3, zmm3, zmm16
  vprord zmm17, zmm0, 6
  vprord zmm18, zmm0, 11
  vprord zmm19, zmm0, 25
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vpaddd zmm3, zmm3, zmm17
  vpaddd zmm7, zmm7, zmm3
  vprord zmm20, zmm4, 2
  vprord zmm21, zmm4, 13
  vprord zmm22, zmm4, 22
  vpternlogd zmm20, zmm21, zmm22, 0x96
  vmovdqa64 zmm23, zmm4
  vpternlogd zmm23, zmm5, zmm6, 0xe8
  vpaddd zmm20, zmm20, zmm23
  vpaddd zmm3, zmm3, zmm20
  vpaddd zmm11, zmm11, [rdi + 8384]
  vpaddd zmm11, zmm11, dword ptr [rip + .Lk + 16]{1to16}
  vmovdqa64 zmm24, zmm8
  vpternlogd zmm24, zmm9, zmm10, 0xca
  vpaddd zmm11, zmm11, zmm24
  vprord zmm25, zmm8, 6
  vprord zmm26, zmm8, 11
  vprord zmm27, zmm8, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm11, zmm11, zmm25
  vpaddd zmm15, zmm15, zmm11
  vprord zmm28, zmm12, 2
  vprord zmm29, zmm12, 13
  vprord zmm30, zmm12, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm12
  vpternlogd zmm31, zmm13, zmm14, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm11, zmm11, zmm28
  vpaddd zmm2, zmm2, [rdi + 8448]
  vpaddd zmm2, zmm2, dword ptr [rip + .Lk + 20]{1to16}
  vmovdqa64 zmm16, zmm7
  vpternlogd zmm16, zmm0, zmm1, 0xca
  vpaddd zmm2, zmm2, zmm16
  vprord zmm18, zmm7, 6
  vprord zmm19, zmm7, 11
  vprord zmm17, zmm7, 25
  vpternlogd zmm18, zmm19, zmm17, 0x96
  vpaddd zmm2, zmm2, zmm18
  vpaddd zmm6, zmm6, zmm2
  vprord zmm21, zmm3, 2
  vprord zmm22, zmm3, 13
  vprord zmm20, zmm3, 22
  vpternlogd zmm21, zmm22, zmm20, 0x96
  vmovdqa64 zmm23, zmm3
  vpternlogd zmm23, zmm4, zmm5, 0xe8
  vpaddd zmm21, zmm21, zmm23
  vpaddd zmm2, zmm2, zmm21
  vpaddd zmm10, zmm10, [rdi + 8512]
  vpaddd zmm10, zmm10, dword ptr [rip + .Lk + 20]{1to16}
  vmovdqa64 zmm24, zmm15
  vpternlogd zmm24, zmm8, zmm9, 0xca
  vpaddd zmm10, zmm10, zmm24
  vprord zmm26, zmm15, 6
  vprord zmm27, zmm15, 11
  vprord zmm25, zmm15, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm10, zmm10, zmm26
  vpaddd zmm14, zmm14, zmm10
  vprord zmm29, zmm11, 2
  vprord zmm30, zmm11, 13
  vprord zmm28, zmm11, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm11
  vpternlogd zmm31, zmm12, zmm13, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm10, zmm10, zmm29
  vpaddd zmm1, zmm1, [rdi + 8576]
  vpaddd zmm1, zmm1, dword ptr [rip + .Lk + 24]{1to16}
  vmovdqa64 zmm16, zmm6
  vpternlogd zmm16, zmm7, zmm0, 0xca
  vpaddd zmm1, zmm1, zmm16
  vprord zmm19, zmm6, 6
  vprord zmm17, zmm6, 11
  vprord zmm18, zmm6, 25
  vpternlogd zmm19, zmm17, zmm18, 0x96
  vpaddd zmm1, zmm1, zmm19
  vpaddd zmm5, zmm5, zmm1
  vprord zmm22, zmm2, 2
  vprord zmm20, zmm2, 13
  vprord zmm21, zmm2, 22
  vpternlogd zmm22, zmm20, zmm21, 0x96
  vmovdqa64 zmm23, zmm2
  vpternlogd zmm23, zmm3, zmm4, 0xe8
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm1, zmm1, zmm22
  vpaddd zmm9, zmm9, [rdi + 8640]
  vpaddd zmm9, zmm9, dword ptr [rip + .Lk + 24]{1to16}
  vmovdqa64 zmm24, zmm14
  vpternlogd zmm24, zmm15, zmm8, 0xca
  vpaddd zmm9, zmm9, zmm24
  vprord zmm27, zmm14, 6
  vprord zmm25, zmm14, 11
  vprord zmm26, zmm14, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm9, zmm9, zmm27
  vpaddd zmm13, zmm13, zmm9
  vprord zmm30, zmm10, 2
  vprord zmm28, zmm10, 13
  vprord zmm29, zmm10, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm10
  vpternlogd zmm31, zmm11, zmm12, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm9, zmm9, zmm30
  vpaddd zmm0, zmm0, [rdi + 8704]
  vpaddd zmm0, zmm0, dword ptr [rip + .Lk + 28]{1to16}
  vmovdqa64 zmm16, zmm5
  vpternlogd zmm16, zmm6, zmm7, 0xca
  vpaddd zmm0, zmm0, zmm16
  vprord zmm17, zmm5, 6
  vprord zmm18, zmm5, 11
  vprord zmm19, zmm5, 25
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vpaddd zmm0, zmm0, zmm17
  vpaddd zmm4, zmm4, zmm0
  vprord zmm20, zmm1, 2
  vprord zmm21, zmm1, 13
  vprord zmm22, zmm1, 22
  vpternlogd zmm20, zmm21, zmm22, 0x96
  vmovdqa64 zmm23, zmm1
  vpternlogd zmm23, zmm2, zmm3, 0xe8
  vpaddd zmm20, zmm20, zmm23
  vpaddd zmm0, zmm0, zmm20
  vpaddd zmm8, zmm8, [rdi + 8768]
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 28]{1to16}
  vmovdqa64 zmm24, zmm13
  vpternlogd zmm24, zmm14, zmm15, 0xca
  vpaddd zmm8, zmm8, zmm24
  vprord zmm25, zmm13, 6
  vprord zmm26, zmm13, 11
  vprord zmm27, zmm13, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm8, zmm8, zmm25
  vpaddd zmm12, zmm12, zmm8
  vprord zmm28, zmm9, 2
  vprord zmm29, zmm9, 13
  vprord zmm30, zmm9, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm9
  vpternlogd zmm31, zmm10, zmm11, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm8, zmm8, zmm28
  vpaddd zmm7, zmm7, dword ptr [rip + .Lk + 256]{1to16}
  vmovdqa64 zmm16, zmm4
  vpternlogd zmm16, zmm5, zmm6, 0xca
  vpaddd zmm7, zmm7, zmm16
  vprord zmm18, zmm4, 6
  vprord zmm19, zmm4, 11
  vprord zmm17, zmm4, 25
  vpternlogd zmm18, zmm19, zmm17, 0x96
  vpaddd zmm7, zmm7, zmm18
  vpaddd zmm3, zmm3, zmm7
  vprord zmm21, zmm0, 2
  vprord zmm22, zmm0, 13
  vprord zmm20, zmm0, 22
  vpternlogd zmm21, zmm22, zmm20, 0x96
  vmovdqa64 zmm23, zmm0
  vpternlogd zmm23, zmm1, zmm2, 0xe8
  vpaddd zmm21, zmm21, zmm23
  vpaddd zmm7, zmm7, zmm21
  vpaddd zmm15, zmm15, dword ptr [rip + .Lk + 256]{1to16}
  vmovdqa64 zmm24, zmm12
  vpternlogd zmm24, zmm13, zmm14, 0xca
  vpaddd zmm15, zmm15, zmm24
  vprord zmm26, zmm12, 6
  vprord zmm27, zmm12, 11
  vprord zmm25, zmm12, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm15, zmm15, zmm26
  vpaddd zmm11, zmm11, zmm15
  vprord zmm29, zmm8, 2
  vprord zmm30, zmm8, 13
  vprord zmm28, zmm8, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm8
  vpternlogd zmm31, zmm9, zmm10, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm15, zmm15, zmm29
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 36]{1to16}
  vmovdqa64 zmm16, zmm3
  vpternlogd zmm16, zmm4, zmm5, 0xca
  vpaddd zmm6, zmm6, zmm16
  vprord zmm19, zmm3, 6
  vprord zmm17, zmm3, 11
  vprord zmm18, zmm3, 25
  vpternlogd zmm19, zmm17, zmm18, 0x96
  vpaddd zmm6, zmm6, zmm19
  vpaddd zmm2, zmm2, zmm6
  vprord zmm22, zmm7, 2
  vprord zmm20, zmm7, 13
  vprord zmm21, zmm7, 22
  vpternlogd zmm22, zmm20, zmm21, 0x96
  vmovdqa64 zmm23, zmm7
  vpternlogd zmm23, zmm0, zmm1, 0xe8
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm6, zmm6, zmm22
  vpaddd zmm14, zmm14, dword ptr [rip + .Lk + 36]{1to16}
  vmovdqa64 zmm24, zmm11
  vpternlogd zmm24, zmm12, zmm13, 0xca
  vpaddd zmm14, zmm14, zmm24
  vprord zmm27, zmm11, 6
  vprord zmm25, zmm11, 11
  vprord zmm26, zmm11, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm14, zmm14, zmm27
  vpaddd zmm10, zmm10, zmm14
  vprord zmm30, zmm15, 2
  vprord zmm28, zmm15, 13
  vprord zmm29, zmm15, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm15
  vpternlogd zmm31, zmm8, zmm9, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm14, zmm14, zmm30
  vpaddd zmm5, zmm5, dword ptr [rip + .Lk + 40]{1to16}
  vmovdqa64 zmm16, zmm2
  vpternlogd zmm16, zmm3, zmm4, 0xca
  vpaddd zmm5, zmm5, zmm16
  vprord zmm17, zmm2, 6
  vprord zmm18, zmm2, 11
  vprord zmm19, zmm2, 25
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vpaddd zmm5, zmm5, zmm17
  vpaddd zmm1, zmm1, zmm5
  vprord zmm20, zmm6, 2
  vprord zmm21, zmm6, 13
  vprord zmm22, zmm6, 22
  vpternlogd zmm20, zmm21, zmm22, 0x96
  vmovdqa64 zmm23, zmm6
  vpternlogd zmm23, zmm7, zmm0, 0xe8
  vpaddd zmm20, zmm20, zmm23
  vpaddd zmm5, zmm5, zmm20
  vpaddd zmm13, zmm13, dword ptr [rip + .Lk + 40]{1to16}
  vmovdqa64 zmm24, zmm10
  vpternlogd zmm24, zmm11, zmm12, 0xca
  vpaddd zmm13, zmm13, zmm24
  vprord zmm25, zmm10, 6
  vprord zmm26, zmm10, 11
  vprord zmm27, zmm10, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm13, zmm13, zmm25
  vpaddd zmm9, zmm9, zmm13
  vprord zmm28, zmm14, 2
  vprord zmm29, zmm14, 13
  vprord zmm30, zmm14, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm14
  vpternlogd zmm31, zmm15, zmm8, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm13, zmm13, zmm28
  vpaddd zmm4, zmm4, dword ptr [rip + .Lk + 44]{1to16}
  vmovdqa64 zmm16, zmm1
  vpternlogd zmm16, zmm2, zmm3, 0xca
  vpaddd zmm4, zmm4, zmm16
  vprord zmm18, zmm1, 6
  vprord zmm19, zmm1, 11
  vprord zmm17, zmm1, 25
  vpternlogd zmm18, zmm19, zmm17, 0x96
  vpaddd zmm4, zmm4, zmm18
  vpaddd zmm0, zmm0, zmm4
  vprord zmm21, zmm5, 2
  vprord zmm22, zmm5, 13
  vprord zmm20, zmm5, 22
  vpternlogd zmm21, zmm22, zmm20, 0x96
  vmovdqa64 zmm23, zmm5
  vpternlogd zmm23, zmm6, zmm7, 0xe8
  vpaddd zmm21, zmm21, zmm23
  vpaddd zmm4, zmm4, zmm21
  vpaddd zmm12, zmm12, dword ptr [rip + .Lk + 44]{1to16}
  vmovdqa64 zmm24, zmm9
  vpternlogd zmm24, zmm10, zmm11, 0xca
  vpaddd zmm12, zmm12, zmm24
  vprord zmm26, zmm9, 6
  vprord zmm27, zmm9, 11
  vprord zmm25, zmm9, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm12, zmm12, zmm26
  vpaddd zmm8, zmm8, zmm12
  vprord zmm29, zmm13, 2
  vprord zmm30, zmm13, 13
  vprord zmm28, zmm13, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm13
  vpternlogd zmm31, zmm14, zmm15, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm12, zmm12, zmm29
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 48]{1to16}
  vmovdqa64 zmm16, zmm0
  vpternlogd zmm16, zmm1, zmm2, 0xca
  vpaddd zmm3, zmm3, zmm16
  vprord zmm19, zmm0, 6
  vprord zmm17, zmm0, 11
  vprord zmm18, zmm0, 25
  vpternlogd zmm19, zmm17, zmm18, 0x96
  vpaddd zmm3, zmm3, zmm19
  vpaddd zmm7, zmm7, zmm3
  vprord zmm22, zmm4, 2
  vprord zmm20, zmm4, 13
  vprord zmm21, zmm4, 22
  vpternlogd zmm22, zmm20, zmm21, 0x96
  vmovdqa64 zmm23, zmm4
  vpternlogd zmm23, zmm5, zmm6, 0xe8
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm3, zmm3, zmm22
  vpaddd zmm11, zmm11, dword ptr [rip + .Lk + 48]{1to16}
  vmovdqa64 zmm24, zmm8
  vpternlogd zmm24, zmm9, zmm10, 0xca
  vpaddd zmm11, zmm11, zmm24
  vprord zmm27, zmm8, 6
  vprord zmm25, zmm8, 11
  vprord zmm26, zmm8, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm11, zmm11, zmm27
  vpaddd zmm15, zmm15, zmm11
  vprord zmm30, zmm12, 2
  vprord zmm28, zmm12, 13
  vprord zmm29, zmm12, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm12
  vpternlogd zmm31, zmm13, zmm14, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm11, zmm11, zmm30
  vpaddd zmm2, zmm2, dword ptr [rip + .Lk + 52]{1to16}
  vmovdqa64 zmm16, zmm7
  vpternlogd zmm16, zmm0, zmm1, 0xca
  vpaddd zmm2, zmm2, zmm16
  vprord zmm17, zmm7, 6
  vprord zmm18, zmm7, 11
  vprord zmm19, zmm7, 25
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vpaddd zmm2, zmm2, zmm17
  vpaddd zmm6, zmm6, zmm2
  vprord zmm20, zmm3, 2
  vprord zmm21, zmm3, 13
  vprord zmm22, zmm3, 22
  vpternlogd zmm20, zmm21, zmm22, 0x96
  vmovdqa64 zmm23, zmm3
  vpternlogd zmm23, zmm4, zmm5, 0xe8
  vpaddd zmm20, zmm20, zmm23
  vpaddd zmm2, zmm2, zmm20
  vpaddd zmm10, zmm10, dword ptr [rip + .Lk + 52]{1to16}
  vmovdqa64 zmm24, zmm15
  vpternlogd zmm24, zmm8, zmm9, 0xca
  vpaddd zmm10, zmm10, zmm24
  vprord zmm25, zmm15, 6
  vprord zmm26, zmm15, 11
  vprord zmm27, zmm15, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm10, zmm10, zmm25
  vpaddd zmm14, zmm14, zmm10
  vprord zmm28, zmm11, 2
  vprord zmm29, zmm11, 13
  vprord zmm30, zmm11, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm11
  vpternlogd zmm31, zmm12, zmm13, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm10, zmm10, zmm28
  vpaddd zmm1, zmm1, dword ptr [rip + .Lk + 56]{1to16}
  vmovdqa64 zmm16, zmm6
  vpternlogd zmm16, zmm7, zmm0, 0xca
  vpaddd zmm1, zmm1, zmm16
  vprord zmm18, zmm6, 6
  vprord zmm19, zmm6, 11
  vprord zmm17, zmm6, 25
  vpternlogd zmm18, zmm19, zmm17, 0x96
  vpaddd zmm1, zmm1, zmm18
  vpaddd zmm5, zmm5, zmm1
  vprord zmm21, zmm2, 2
  vprord zmm22, zmm2, 13
  vprord zmm20, zmm2, 22
  vpternlogd zmm21, zmm22, zmm20, 0x96
  vmovdqa64 zmm23, zmm2
  vpternlogd zmm23, zmm3, zmm4, 0xe8
  vpaddd zmm21, zmm21, zmm23
  vpaddd zmm1, zmm1, zmm21
  vpaddd zmm9, zmm9, dword ptr [rip + .Lk + 56]{1to16}
  vmovdqa64 zmm24, zmm14
  vpternlogd zmm24, zmm15, zmm8, 0xca
  vpaddd zmm9, zmm9, zmm24
  vprord zmm26, zmm14, 6
  vprord zmm27, zmm14, 11
  vprord zmm25, zmm14, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm9, zmm9, zmm26
  vpaddd zmm13, zmm13, zmm9
  vprord zmm29, zmm10, 2
  vprord zmm30, zmm10, 13
  vprord zmm28, zmm10, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm10
  vpternlogd zmm31, zmm11, zmm12, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm9, zmm9, zmm29
  vpaddd zmm0, zmm0, dword ptr [rip + .Lk + 284]{1to16}
  vmovdqa64 zmm16, zmm5
  vpternlogd zmm16, zmm6, zmm7, 0xca
  vpaddd zmm0, zmm0, zmm16
  vprord zmm19, zmm5, 6
  vprord zmm17, zmm5, 11
  vprord zmm18, zmm5, 25
  vpternlogd zmm19, zmm17, zmm18, 0x96
  vpaddd zmm0, zmm0, zmm19
  vpaddd zmm4, zmm4, zmm0
  vprord zmm22, zmm1, 2
  vprord zmm20, zmm1, 13
  vprord zmm21, zmm1, 22
  vpternlogd zmm22, zmm20, zmm21, 0x96
  vmovdqa64 zmm23, zmm1
  vpternlogd zmm23, zmm2, zmm3, 0xe8
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm0, zmm0, zmm22
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 284]{1to16}
  vmovdqa64 zmm24, zmm13
  vpternlogd zmm24, zmm14, zmm15, 0xca
  vpaddd zmm8, zmm8, zmm24
  vprord zmm27, zmm13, 6
  vprord zmm25, zmm13, 11
  vprord zmm26, zmm13, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm8, zmm8, zmm27
  vpaddd zmm12, zmm12, zmm8
  vprord zmm30, zmm9, 2
  vprord zmm28, zmm9, 13
  vprord zmm29, zmm9, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm9
  vpternlogd zmm31, zmm10, zmm11, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm8, zmm8, zmm30
  vmovdqa64 zmm16, [rdi + 7936]
  vprord zmm17, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm19, zmm16, 3
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vpaddd zmm17, zmm17, [rdi + 7808]
  vmovdqa64 [rdi + 9856], zmm17
  vpaddd zmm7, zmm7, zmm17
  vpaddd zmm7, zmm7, dword ptr [rip + .Lk + 64]{1to16}
  vmovdqa64 zmm20, zmm4
  vpternlogd zmm20, zmm5, zmm6, 0xca
  vpaddd zmm7, zmm7, zmm20
  vprord zmm21, zmm4, 6
  vprord zmm22, zmm4, 11
  vprord zmm23, zmm4, 25
  vpternlogd zmm21, zmm22, zmm23, 0x96
  vpaddd zmm7, zmm7, zmm21
  vpaddd zmm3, zmm3, zmm7
  vprord zmm24, zmm0, 2
  vprord zmm25, zmm0, 13
  vprord zmm26, zmm0, 22
  vpternlogd zmm24, zmm25, zmm26, 0x96
  vmovdqa64 zmm27, zmm0
  vpternlogd zmm27, zmm1, zmm2, 0xe8
  vpaddd zmm24, zmm24, zmm27
  vpaddd zmm7, zmm7, zmm24
  vmovdqa64 zmm28, [rdi + 8000]
  vprord zmm29, zmm28, 7
  vprord zmm30, zmm28, 18
  vpsrld zmm31, zmm28, 3
  vpternlogd zmm29, zmm30, zmm31, 0x96
  vpaddd zmm29, zmm29, [rdi + 7872]
  vmovdqa64 [rdi + 9920], zmm29
  vpaddd zmm15, zmm15, zmm29
  vpaddd zmm15, zmm15, dword ptr [rip + .Lk + 64]{1to16}
  vmovdqa64 zmm18, zmm12
  vpternlogd zmm18, zmm13, zmm14, 0xca
  vpaddd zmm15, zmm15, zmm18
  vprord zmm19, zmm12, 6
  vprord zmm16, zmm12, 11
  vprord zmm17, zmm12, 25
  vpternlogd zmm19, zmm16, zmm17, 0x96
  vpaddd zmm15, zmm15, zmm19
  vpaddd zmm11, zmm11, zmm15
  vprord zmm20, zmm8, 2
  vprord zmm22, zmm8, 13
  vprord zmm23, zmm8, 22
  vpternlogd zmm20, zmm22, zmm23, 0x96
  vmovdqa64 zmm21, zmm8
  vpternlogd zmm21, zmm9, zmm10, 0xe8
  vpaddd zmm20, zmm20, zmm21
  vpaddd zmm15, zmm15, zmm20
  vmovdqa64 zmm25, [rdi + 8064]
  vprord zmm26, zmm25, 7
  vprord zmm24, zmm25, 18
  vpsrld zmm27, zmm25, 3
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vpaddd zmm26, zmm26, [rdi + 7936]
  vpaddd zmm26, zmm26, [rip + .Lsigma_length2]
  vmovdqa64 [rdi + 9984], zmm26
  vpaddd zmm6, zmm6, zmm26
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 68]{1to16}
  vmovdqa64 zmm30, zmm3
  vpternlogd zmm30, zmm4, zmm5, 0xca
  vpaddd zmm6, zmm6, zmm30
  vprord zmm31, zmm3, 6
  vprord zmm28, zmm3, 11
  vprord zmm29, zmm3, 25
  vpternlogd zmm31, zmm28, zmm29, 0x96
  vpaddd zmm6, zmm6, zmm31
  vpaddd zmm2, zmm2, zmm6
  vprord zmm18, zmm7, 2
  vprord zmm16, zmm7, 13
  vprord zmm17, zmm7, 22
  vpternlogd zmm18, zmm16, zmm17, 0x96
  vmovdqa64 zmm19, zmm7
  vpternlogd zmm19, zmm0, zmm1, 0xe8
  vpaddd zmm18, zmm18, zmm19
  vpaddd zmm6, zmm6, zmm18
  vmovdqa64 zmm22, [rdi + 8128]
  vprord zmm23, zmm22, 7
  vprord zmm20, zmm22, 18
  vpsrld zmm21, zmm22, 3
  vpternlogd zmm23, zmm20, zmm21, 0x96
  vpaddd zmm23, zmm23, [rdi + 8000]
  vpaddd zmm23, zmm23, [rip + .Lsigma_length2]
  vmovdqa64 [rdi + 10048], zmm23
  vpaddd zmm14, zmm14, zmm23
  vpaddd zmm14, zmm14, dword ptr [rip + .Lk + 68]{1to16}
  vmovdqa64 zmm24, zmm11
  vpternlogd zmm24, zmm12, zmm13, 0xca
  vpaddd zmm14, zmm14, zmm24
  vprord zmm27, zmm11, 6
  vprord zmm25, zmm11, 11
  vprord zmm26, zmm11, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm14, zmm14, zmm27
  vpaddd zmm10, zmm10, zmm14
  vprord zmm30, zmm15, 2
  vprord zmm28, zmm15, 13
  vprord zmm29, zmm15, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm15
  vpternlogd zmm31, zmm8, zmm9, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm14, zmm14, zmm30
  vmovdqa64 zmm16, [rdi + 8192]
  vprord zmm17, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm19, zmm16, 3
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vmovdqa64 zmm20, [rdi + 9856]
  vprord zmm21, zmm20, 17
  vprord zmm22, zmm20, 19
  vpsrld zmm23, zmm20, 10
  vpternlogd zmm21, zmm22, zmm23, 0x96
  vpaddd zmm17, zmm17, zmm21
  vpaddd zmm17, zmm17, [rdi + 8064]
  vmovdqa64 [rdi + 10112], zmm17
  vpaddd zmm5, zmm5, zmm17
  vpaddd zmm5, zmm5, dword ptr [rip + .Lk + 72]{1to16}
  vmovdqa64 zmm24, zmm2
  vpternlogd zmm24, zmm3, zmm4, 0xca
  vpaddd zmm5, zmm5, zmm24
  vprord zmm25, zmm2, 6
  vprord zmm26, zmm2, 11
  vprord zmm27, zmm2, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm5, zmm5, zmm25
  vpaddd zmm1, zmm1, zmm5
  vprord zmm28, zmm6, 2
  vprord zmm29, zmm6, 13
  vprord zmm30, zmm6, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm6
  vpternlogd zmm31, zmm7, zmm0, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm5, zmm5, zmm28
  vmovdqa64 zmm18, [rdi + 8256]
  vprord zmm19, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm22, zmm18, 3
  vpternlogd zmm19, zmm16, zmm22, 0x96
  vmovdqa64 zmm23, [rdi + 9920]
  vprord zmm20, zmm23, 17
  vprord zmm21, zmm23, 19
  vpsrld zmm17, zmm23, 10
  vpternlogd zmm20, zmm21, zmm17, 0x96
  vpaddd zmm19, zmm19, zmm20
  vpaddd zmm19, zmm19, [rdi + 8128]
  vmovdqa64 [rdi + 10176], zmm19
  vpaddd zmm13, zmm13, zmm19
  vpaddd zmm13, zmm13, dword ptr [rip + .Lk + 72]{1to16}
  vmovdqa64 zmm24, zmm10
  vpternlogd zmm24, zmm11, zmm12, 0xca
  vpaddd zmm13, zmm13, zmm24
  vprord zmm26, zmm10, 6
  vprord zmm27, zmm10, 11
  vprord zmm25, zmm10, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm13, zmm13, zmm26
  vpaddd zmm9, zmm9, zmm13
  vprord zmm29, zmm14, 2
  vprord zmm30, zmm14, 13
  vprord zmm28, zmm14, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm14
  vpternlogd zmm31, zmm15, zmm8, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm13, zmm13, zmm29
  vmovdqa64 zmm16, [rdi + 8320]
  vprord zmm22, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm21, zmm16, 3
  vpternlogd zmm22, zmm18, zmm21, 0x96
  vmovdqa64 zmm17, [rdi + 9984]
  vprord zmm23, zmm17, 17
  vprord zmm20, zmm17, 19
  vpsrld zmm19, zmm17, 10
  vpternlogd zmm23, zmm20, zmm19, 0x96
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm22, zmm22, [rdi + 8192]
  vmovdqa64 [rdi + 10240], zmm22
  vpaddd zmm4, zmm4, zmm22
  vpaddd zmm4, zmm4, dword ptr [rip + .Lk + 76]{1to16}
  vmovdqa64 zmm24, zmm1
  vpternlogd zmm24, zmm2, zmm3, 0xca
  vpaddd zmm4, zmm4, zmm24
  vprord zmm27, zmm1, 6
  vprord zmm25, zmm1, 11
  vprord zmm26, zmm1, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm4, zmm4, zmm27
  vpaddd zmm0, zmm0, zmm4
  vprord zmm30, zmm5, 2
  vprord zmm28, zmm5, 13
  vprord zmm29, zmm5, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm5
  vpternlogd zmm31, zmm6, zmm7, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm4, zmm4, zmm30
  vmovdqa64 zmm18, [rdi + 8384]
  vprord zmm21, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm20, zmm18, 3
  vpternlogd zmm21, zmm16, zmm20, 0x96
  vmovdqa64 zmm19, [rdi + 10048]
  vprord zmm17, zmm19, 17
  vprord zmm23, zmm19, 19
  vpsrld zmm22, zmm19, 10
  vpternlogd zmm17, zmm23, zmm22, 0x96
  vpaddd zmm21, zmm21, zmm17
  vpaddd zmm21, zmm21, [rdi + 8256]
  vmovdqa64 [rdi + 10304], zmm21
  vpaddd zmm12, zmm12, zmm21
  vpaddd zmm12, zmm12, dword ptr [rip + .Lk + 76]{1to16}
  vmovdqa64 zmm24, zmm9
  vpternlogd zmm24, zmm10, zmm11, 0xca
  vpaddd zmm12, zmm12, zmm24
  vprord zmm25, zmm9, 6
  vprord zmm26, zmm9, 11
  vprord zmm27, zmm9, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm12, zmm12, zmm25
  vpaddd zmm8, zmm8, zmm12
  vprord zmm28, zmm13, 2
  vprord zmm29, zmm13, 13
  vprord zmm30, zmm13, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm13
  vpternlogd zmm31, zmm14, zmm15, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm12, zmm12, zmm28
  vmovdqa64 zmm16, [rdi + 8448]
  vprord zmm20, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm23, zmm16, 3
  vpternlogd zmm20, zmm18, zmm23, 0x96
  vmovdqa64 zmm22, [rdi + 10112]
  vprord zmm19, zmm22, 17
  vprord zmm17, zmm22, 19
  vpsrld zmm21, zmm22, 10
  vpternlogd zmm19, zmm17, zmm21, 0x96
  vpaddd zmm20, zmm20, zmm19
  vpaddd zmm20, zmm20, [rdi + 8320]
  vmovdqa64 [rdi + 10368], zmm20
  vpaddd zmm3, zmm3, zmm20
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 80]{1to16}
  vmovdqa64 zmm24, zmm0
  vpternlogd zmm24, zmm1, zmm2, 0xca
  vpaddd zmm3, zmm3, zmm24
  vprord zmm26, zmm0, 6
  vprord zmm27, zmm0, 11
  vprord zmm25, zmm0, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm3, zmm3, zmm26
  vpaddd zmm7, zmm7, zmm3
  vprord zmm29, zmm4, 2
  vprord zmm30, zmm4, 13
  vprord zmm28, zmm4, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm4
  vpternlogd zmm31, zmm5, zmm6, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm3, zmm3, zmm29
  vmovdqa64 zmm18, [rdi + 8512]
  vprord zmm23, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm17, zmm18, 3
  vpternlogd zmm23, zmm16, zmm17, 0x96
  vmovdqa64 zmm21, [rdi + 10176]
  vprord zmm22, zmm21, 17
  vprord zmm19, zmm21, 19
  vpsrld zmm20, zmm21, 10
  vpternlogd zmm22, zmm19, zmm20, 0x96
  vpaddd zmm23, zmm23, zmm22
  vpaddd zmm23, zmm23, [rdi + 8384]
  vmovdqa64 [rdi + 10432], zmm23
  vpaddd zmm11, zmm11, zmm23
  vpaddd zmm11, zmm11, dword ptr [rip + .Lk + 80]{1to16}
  vmovdqa64 zmm24, zmm8
  vpternlogd zmm24, zmm9, zmm10, 0xca
  vpaddd zmm11, zmm11, zmm24
  vprord zmm27, zmm8, 6
  vprord zmm25, zmm8, 11
  vprord zmm26, zmm8, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm11, zmm11, zmm27
  vpaddd zmm15, zmm15, zmm11
  vprord zmm30, zmm12, 2
  vprord zmm28, zmm12, 13
  vprord zmm29, zmm12, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm12
  vpternlogd zmm31, zmm13, zmm14, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm11, zmm11, zmm30
  vmovdqa64 zmm16, [rdi + 8576]
  vprord zmm17, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm19, zmm16, 3
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vmovdqa64 zmm20, [rdi + 10240]
  vprord zmm21, zmm20, 17
  vprord zmm22, zmm20, 19
  vpsrld zmm23, zmm20, 10
  vpternlogd zmm21, zmm22, zmm23, 0x96
  vpaddd zmm17, zmm17, zmm21
  vpaddd zmm17, zmm17, [rdi + 8448]
  vmovdqa64 [rdi + 10496], zmm17
  vpaddd zmm2, zmm2, zmm17
  vpaddd zmm2, zmm2, dword ptr [rip + .Lk + 84]{1to16}
  vmovdqa64 zmm24, zmm7
  vpternlogd zmm24, zmm0, zmm1, 0xca
  vpaddd zmm2, zmm2, zmm24
  vprord zmm25, zmm7, 6
  vprord zmm26, zmm7, 11
  vprord zmm27, zmm7, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm2, zmm2, zmm25
  vpaddd zmm6, zmm6, zmm2
  vprord zmm28, zmm3, 2
  vprord zmm29, zmm3, 13
  vprord zmm30, zmm3, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm3
  vpternlogd zmm31, zmm4, zmm5, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm2, zmm2, zmm28
  vmovdqa64 zmm18, [rdi + 8640]
  vprord zmm19, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm22, zmm18, 3
  vpternlogd zmm19, zmm16, zmm22, 0x96
  vmovdqa64 zmm23, [rdi + 10304]
  vprord zmm20, zmm23, 17
  vprord zmm21, zmm23, 19
  vpsrld zmm17, zmm23, 10
  vpternlogd zmm20, zmm21, zmm17, 0x96
  vpaddd zmm19, zmm19, zmm20
  vpaddd zmm19, zmm19, [rdi + 8512]
  vmovdqa64 [rdi + 10560], zmm19
  vpaddd zmm10, zmm10, zmm19
  vpaddd zmm10, zmm10, dword ptr [rip + .Lk + 84]{1to16}
  vmovdqa64 zmm24, zmm15
  vpternlogd zmm24, zmm8, zmm9, 0xca
  vpaddd zmm10, zmm10, zmm24
  vprord zmm26, zmm15, 6
  vprord zmm27, zmm15, 11
  vprord zmm25, zmm15, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm10, zmm10, zmm26
  vpaddd zmm14, zmm14, zmm10
  vprord zmm29, zmm11, 2
  vprord zmm30, zmm11, 13
  vprord zmm28, zmm11, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm11
  vpternlogd zmm31, zmm12, zmm13, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm10, zmm10, zmm29
  vmovdqa64 zmm16, [rdi + 8704]
  vprord zmm22, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm21, zmm16, 3
  vpternlogd zmm22, zmm18, zmm21, 0x96
  vmovdqa64 zmm17, [rdi + 10368]
  vprord zmm23, zmm17, 17
  vprord zmm20, zmm17, 19
  vpsrld zmm19, zmm17, 10
  vpternlogd zmm23, zmm20, zmm19, 0x96
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm22, zmm22, [rdi + 8576]
  vpaddd zmm22, zmm22, [rip + .Llength2]
  vmovdqa64 [rdi + 10624], zmm22
  vpaddd zmm1, zmm1, zmm22
  vpaddd zmm1, zmm1, dword ptr [rip + .Lk + 88]{1to16}
  vmovdqa64 zmm24, zmm6
  vpternlogd zmm24, zmm7, zmm0, 0xca
  vpaddd zmm1, zmm1, zmm24
  vprord zmm27, zmm6, 6
  vprord zmm25, zmm6, 11
  vprord zmm26, zmm6, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm1, zmm1, zmm27
  vpaddd zmm5, zmm5, zmm1
  vprord zmm30, zmm2, 2
  vprord zmm28, zmm2, 13
  vprord zmm29, zmm2, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm2
  vpternlogd zmm31, zmm3, zmm4, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm1, zmm1, zmm30
  vmovdqa64 zmm18, [rdi + 8768]
  vprord zmm21, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm20, zmm18, 3
  vpternlogd zmm21, zmm16, zmm20, 0x96
  vmovdqa64 zmm19, [rdi + 10432]
  vprord zmm17, zmm19, 17
  vprord zmm23, zmm19, 19
  vpsrld zmm22, zmm19, 10
  vpternlogd zmm17, zmm23, zmm22, 0x96
  vpaddd zmm21, zmm21, zmm17
  vpaddd zmm21, zmm21, [rdi + 8640]
  vpaddd zmm21, zmm21, [rip + .Llength2]
  vmovdqa64 [rdi + 10688], zmm21
  vpaddd zmm9, zmm9, zmm21
  vpaddd zmm9, zmm9, dword ptr [rip + .Lk + 88]{1to16}
  vmovdqa64 zmm24, zmm14
  vpternlogd zmm24, zmm15, zmm8, 0xca
  vpaddd zmm9, zmm9, zmm24
  vprord zmm25, zmm14, 6
  vprord zmm26, zmm14, 11
  vprord zmm27, zmm14, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm9, zmm9, zmm25
  vpaddd zmm13, zmm13, zmm9
  vprord zmm28, zmm10, 2
  vprord zmm29, zmm10, 13
  vprord zmm30, zmm10, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm10
  vpternlogd zmm31, zmm11, zmm12, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm9, zmm9, zmm28
  vmovdqa64 zmm16, [rdi + 10496]
  vprord zmm20, zmm16, 17
  vprord zmm18, zmm16, 19
  vpsrld zmm23, zmm16, 10
  vpternlogd zmm20, zmm18, zmm23, 0x96
  vpaddd zmm20, zmm20, [rdi + 8704]
  vpaddd zmm20, zmm20, [rdi + 9856]
  vpaddd zmm20, zmm20, [rip + .Lsigma_top]
  vmovdqa64 [rdi + 10752], zmm20
  vpaddd zmm0, zmm0, zmm20
  vpaddd zmm0, zmm0, dword ptr [rip + .Lk + 92]{1to16}
  vmovdqa64 zmm22, zmm5
  vpternlogd zmm22, zmm6, zmm7, 0xca
  vpaddd zmm0, zmm0, zmm22
  vprord zmm19, zmm5, 6
  vprord zmm17, zmm5, 11
  vprord zmm21, zmm5, 25
  vpternlogd zmm19, zmm17, zmm21, 0x96
  vpaddd zmm0, zmm0, zmm19
  vpaddd zmm4, zmm4, zmm0
  vprord zmm24, zmm1, 2
  vprord zmm26, zmm1, 13
  vprord zmm27, zmm1, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm1
  vpternlogd zmm25, zmm2, zmm3, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm0, zmm0, zmm24
  vmovdqa64 zmm29, [rdi + 10560]
  vprord zmm30, zmm29, 17
  vprord zmm28, zmm29, 19
  vpsrld zmm31, zmm29, 10
  vpternlogd zmm30, zmm28, zmm31, 0x96
  vpaddd zmm30, zmm30, [rdi + 8768]
  vpaddd zmm30, zmm30, [rdi + 9920]
  vpaddd zmm30, zmm30, [rip + .Lsigma_top]
  vmovdqa64 [rdi + 10816], zmm30
  vpaddd zmm8, zmm8, zmm30
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 92]{1to16}
  vmovdqa64 zmm18, zmm13
  vpternlogd zmm18, zmm14, zmm15, 0xca
  vpaddd zmm8, zmm8, zmm18
  vprord zmm23, zmm13, 6
  vprord zmm16, zmm13, 11
  vprord zmm20, zmm13, 25
  vpternlogd zmm23, zmm16, zmm20, 0x96
  vpaddd zmm8, zmm8, zmm23
  vpaddd zmm12, zmm12, zmm8
  vprord zmm22, zmm9, 2
  vprord zmm17, zmm9, 13
  vprord zmm21, zmm9, 22
  vpternlogd zmm22, zmm17, zmm21, 0x96
  vmovdqa64 zmm19, zmm9
  vpternlogd zmm19, zmm10, zmm11, 0xe8
  vpaddd zmm22, zmm22, zmm19
  vpaddd zmm8, zmm8, zmm22
  vmovdqa64 zmm26, [rdi + 10624]
  vprord zmm27, zmm26, 17
  vprord zmm24, zmm26, 19
  vpsrld zmm25, zmm26, 10
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, [rdi + 9984]
  vpaddd zmm27, zmm27, [rip + .Ltop]
  vmovdqa64 [rdi + 10880], zmm27
  vpaddd zmm7, zmm7, zmm27
  vpaddd zmm7, zmm7, dword ptr [rip + .Lk + 96]{1to16}
  vmovdqa64 zmm28, zmm4
  vpternlogd zmm28, zmm5, zmm6, 0xca
  vpaddd zmm7, zmm7, zmm28
  vprord zmm31, zmm4, 6
  vprord zmm29, zmm4, 11
  vprord zmm30, zmm4, 25
  vpternlogd zmm31, zmm29, zmm30, 0x96
  vpaddd zmm7, zmm7, zmm31
  vpaddd zmm3, zmm3, zmm7
  vprord zmm18, zmm0, 2
  vprord zmm16, zmm0, 13
  vprord zmm20, zmm0, 22
  vpternlogd zmm18, zmm16, zmm20, 0x96
  vmovdqa64 zmm23, zmm0
  vpternlogd zmm23, zmm1, zmm2, 0xe8
  vpaddd zmm18, zmm18, zmm23
  vpaddd zmm7, zmm7, zmm18
  vmovdqa64 zmm17, [rdi + 10688]
  vprord zmm21, zmm17, 17
  vprord zmm22, zmm17, 19
  vpsrld zmm19, zmm17, 10
  vpternlogd zmm21, zmm22, zmm19, 0x96
  vpaddd zmm21, zmm21, [rdi + 10048]
  vpaddd zmm21, zmm21, [rip + .Ltop]
  vmovdqa64 [rdi + 10944], zmm21
  vpaddd zmm15, zmm15, zmm21
  vpaddd zmm15, zmm15, dword ptr [rip + .Lk + 96]{1to16}
  vmovdqa64 zmm24, zmm12
  vpternlogd zmm24, zmm13, zmm14, 0xca
  vpaddd zmm15, zmm15, zmm24
  vprord zmm25, zmm12, 6
  vprord zmm26, zmm12, 11
  vprord zmm27, zmm12, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm15, zmm15, zmm25
  vpaddd zmm11, zmm11, zmm15
  vprord zmm28, zmm8, 2
  vprord zmm29, zmm8, 13
  vprord zmm30, zmm8, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm8
  vpternlogd zmm31, zmm9, zmm10, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm15, zmm15, zmm28
  vmovdqa64 zmm16, [rdi + 10752]
  vprord zmm20, zmm16, 17
  vprord zmm18, zmm16, 19
  vpsrld zmm23, zmm16, 10
  vpternlogd zmm20, zmm18, zmm23, 0x96
  vpaddd zmm20, zmm20, [rdi + 10112]
  vmovdqa64 [rdi + 11008], zmm20
  vpaddd zmm6, zmm6, zmm20
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 100]{1to16}
  vmovdqa64 zmm22, zmm3
  vpternlogd zmm22, zmm4, zmm5, 0xca
  vpaddd zmm6, zmm6, zmm22
  vprord zmm19, zmm3, 6
  vprord zmm17, zmm3, 11
  vprord zmm21, zmm3, 25
  vpternlogd zmm19, zmm17, zmm21, 0x96
  vpaddd zmm6, zmm6, zmm19
  vpaddd zmm2, zmm2, zmm6
  vprord zmm24, zmm7, 2
  vprord zmm26, zmm7, 13
  vprord zmm27, zmm7, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm7
  vpternlogd zmm25, zmm0, zmm1, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm6, zmm6, zmm24
  vmovdqa64 zmm29, [rdi + 10816]
  vprord zmm30, zmm29, 17
  vprord zmm28, zmm29, 19
  vpsrld zmm31, zmm29, 10
  vpternlogd zmm30, zmm28, zmm31, 0x96
  vpaddd zmm30, zmm30, [rdi + 10176]
  vmovdqa64 [rdi + 11072], zmm30
  vpaddd zmm14, zmm14, zmm30
  vpaddd zmm14, zmm14, dword ptr [rip + .Lk + 100]{1to16}
  vmovdqa64 zmm18, zmm11
  vpternlogd zmm18, zmm12, zmm13, 0xca
  vpaddd zmm14, zmm14, zmm18
  vprord zmm23, zmm11, 6
  vprord zmm16, zmm11, 11
  vprord zmm20, zmm11, 25
  vpternlogd zmm23, zmm16, zmm20, 0x96
  vpaddd zmm14, zmm14, zmm23
  vpaddd zmm10, zmm10, zmm14
  vprord zmm22, zmm15, 2
  vprord zmm17, zmm15, 13
  vprord zmm21, zmm15, 22
  vpternlogd zmm22, zmm17, zmm21, 0x96
  vmovdqa64 zmm19, zmm15
  vpternlogd zmm19, zmm8, zmm9, 0xe8
  vpaddd zmm22, zmm22, zmm19
  vpaddd zmm14, zmm14, zmm22
  vmovdqa64 zmm26, [rdi + 10880]
  vprord zmm27, zmm26, 17
  vprord zmm24, zmm26, 19
  vpsrld zmm25, zmm26, 10
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, [rdi + 10240]
  vmovdqa64 [rdi + 11136], zmm27
  vpaddd zmm5, zmm5, zmm27
  vpaddd zmm5, zmm5, dword ptr [rip + .Lk + 104]{1to16}
  vmovdqa64 zmm28, zmm2
  vpternlogd zmm28, zmm3, zmm4, 0xca
  vpaddd zmm5, zmm5, zmm28
  vprord zmm31, zmm2, 6
  vprord zmm29, zmm2, 11
  vprord zmm30, zmm2, 25
  vpternlogd zmm31, zmm29, zmm30, 0x96
  vpaddd zmm5, zmm5, zmm31
  vpaddd zmm1, zmm1, zmm5
  vprord zmm18, zmm6, 2
  vprord zmm16, zmm6, 13
  vprord zmm20, zmm6, 22
  vpternlogd zmm18, zmm16, zmm20, 0x96
  vmovdqa64 zmm23, zmm6
  vpternlogd zmm23, zmm7, zmm0, 0xe8
  vpaddd zmm18, zmm18, zmm23
  vpaddd zmm5, zmm5, zmm18
  vmovdqa64 zmm17, [rdi + 10944]
  vprord zmm21, zmm17, 17
  vprord zmm22, zmm17, 19
  vpsrld zmm19, zmm17, 10
  vpternlogd zmm21, zmm22, zmm19, 0x96
  vpaddd zmm21, zmm21, [rdi + 10304]
  vmovdqa64 [rdi + 11200], zmm21
  vpaddd zmm13, zmm13, zmm21
  vpaddd zmm13, zmm13, dword ptr [rip + .Lk + 104]{1to16}
  vmovdqa64 zmm24, zmm10
  vpternlogd zmm24, zmm11, zmm12, 0xca
  vpaddd zmm13, zmm13, zmm24
  vprord zmm25, zmm10, 6
  vprord zmm26, zmm10, 11
  vprord zmm27, zmm10, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm13, zmm13, zmm25
  vpaddd zmm9, zmm9, zmm13
  vprord zmm28, zmm14, 2
  vprord zmm29, zmm14, 13
  vprord zmm30, zmm14, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm14
  vpternlogd zmm31, zmm15, zmm8, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm13, zmm13, zmm28
  vmovdqa64 zmm16, [rdi + 11008]
  vprord zmm20, zmm16, 17
  vprord zmm18, zmm16, 19
  vpsrld zmm23, zmm16, 10
  vpternlogd zmm20, zmm18, zmm23, 0x96
  vpaddd zmm20, zmm20, [rdi + 10368]
  vmovdqa64 [rdi + 11264], zmm20
  vpaddd zmm4, zmm4, zmm20
  vpaddd zmm4, zmm4, dword ptr [rip + .Lk + 108]{1to16}
  vmovdqa64 zmm22, zmm1
  vpternlogd zmm22, zmm2, zmm3, 0xca
  vpaddd zmm4, zmm4, zmm22
  vprord zmm19, zmm1, 6
  vprord zmm17, zmm1, 11
  vprord zmm21, zmm1, 25
  vpternlogd zmm19, zmm17, zmm21, 0x96
  vpaddd zmm4, zmm4, zmm19
  vpaddd zmm0, zmm0, zmm4
  vprord zmm24, zmm5, 2
  vprord zmm26, zmm5, 13
  vprord zmm27, zmm5, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm5
  vpternlogd zmm25, zmm6, zmm7, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm4, zmm4, zmm24
  vmovdqa64 zmm29, [rdi + 11072]
  vprord zmm30, zmm29, 17
  vprord zmm28, zmm29, 19
  vpsrld zmm31, zmm29, 10
  vpternlogd zmm30, zmm28, zmm31, 0x96
  vpaddd zmm30, zmm30, [rdi + 10432]
  vmovdqa64 [rdi + 11328], zmm30
  vpaddd zmm12, zmm12, zmm30
  vpaddd zmm12, zmm12, dword ptr [rip + .Lk + 108]{1to16}
  vmovdqa64 zmm18, zmm9
  vpternlogd zmm18, zmm10, zmm11, 0xca
  vpaddd zmm12, zmm12, zmm18
  vprord zmm23, zmm9, 6
  vprord zmm16, zmm9, 11
  vprord zmm20, zmm9, 25
  vpternlogd zmm23, zmm16, zmm20, 0x96
  vpaddd zmm12, zmm12, zmm23
  vpaddd zmm8, zmm8, zmm12
  vprord zmm22, zmm13, 2
  vprord zmm17, zmm13, 13
  vprord zmm21, zmm13, 22
  vpternlogd zmm22, zmm17, zmm21, 0x96
  vmovdqa64 zmm19, zmm13
  vpternlogd zmm19, zmm14, zmm15, 0xe8
  vpaddd zmm22, zmm22, zmm19
  vpaddd zmm12, zmm12, zmm22
  vmovdqa64 zmm26, [rdi + 11136]
  vprord zmm27, zmm26, 17
  vprord zmm24, zmm26, 19
  vpsrld zmm25, zmm26, 10
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, [rdi + 10496]
  vmovdqa64 [rdi + 11392], zmm27
  vpaddd zmm3, zmm3, zmm27
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 112]{1to16}
  vmovdqa64 zmm28, zmm0
  vpternlogd zmm28, zmm1, zmm2, 0xca
  vpaddd zmm3, zmm3, zmm28
  vprord zmm31, zmm0, 6
  vprord zmm29, zmm0, 11
  vprord zmm30, zmm0, 25
  vpternlogd zmm31, zmm29, zmm30, 0x96
  vpaddd zmm3, zmm3, zmm31
  vpaddd zmm7, zmm7, zmm3
  vprord zmm18, zmm4, 2
  vprord zmm16, zmm4, 13
  vprord zmm20, zmm4, 22
  vpternlogd zmm18, zmm16, zmm20, 0x96
  vmovdqa64 zmm23, zmm4
  vpternlogd zmm23, zmm5, zmm6, 0xe8
  vpaddd zmm18, zmm18, zmm23
  vpaddd zmm3, zmm3, zmm18
  vmovdqa64 zmm17, [rdi + 11200]
  vprord zmm21, zmm17, 17
  vprord zmm22, zmm17, 19
  vpsrld zmm19, zmm17, 10
  vpternlogd zmm21, zmm22, zmm19, 0x96
  vpaddd zmm21, zmm21, [rdi + 10560]
  vmovdqa64 [rdi + 11456], zmm21
  vpaddd zmm11, zmm11, zmm21
  vpaddd zmm11, zmm11, dword ptr [rip + .Lk + 112]{1to16}
  vmovdqa64 zmm24, zmm8
  vpternlogd zmm24, zmm9, zmm10, 0xca
  vpaddd zmm11, zmm11, zmm24
  vprord zmm25, zmm8, 6
  vprord zmm26, zmm8, 11
  vprord zmm27, zmm8, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm11, zmm11, zmm25
  vpaddd zmm15, zmm15, zmm11
  vprord zmm28, zmm12, 2
  vprord zmm29, zmm12, 13
  vprord zmm30, zmm12, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm12
  vpternlogd zmm31, zmm13, zmm14, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm11, zmm11, zmm28
  vmovdqa64 zmm16, [rdi + 11264]
  vprord zmm20, zmm16, 17
  vprord zmm18, zmm16, 19
  vpsrld zmm23, zmm16, 10
  vpternlogd zmm20, zmm18, zmm23, 0x96
  vpaddd zmm20, zmm20, [rdi + 10624]
  vmovdqa64 [rdi + 11520], zmm20
  vpaddd zmm2, zmm2, zmm20
  vpaddd zmm2, zmm2, dword ptr [rip + .Lk + 116]{1to16}
  vmovdqa64 zmm22, zmm7
  vpternlogd zmm22, zmm0, zmm1, 0xca
  vpaddd zmm2, zmm2, zmm22
  vprord zmm19, zmm7, 6
  vprord zmm17, zmm7, 11
  vprord zmm21, zmm7, 25
  vpternlogd zmm19, zmm17, zmm21, 0x96
  vpaddd zmm2, zmm2, zmm19
  vpaddd zmm6, zmm6, zmm2
  vprord zmm24, zmm3, 2
  vprord zmm26, zmm3, 13
  vprord zmm27, zmm3, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm3
  vpternlogd zmm25, zmm4, zmm5, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm2, zmm2, zmm24
  vmovdqa64 zmm29, [rdi + 11328]
  vprord zmm30, zmm29, 17
  vprord zmm28, zmm29, 19
  vpsrld zmm31, zmm29, 10
  vpternlogd zmm30, zmm28, zmm31, 0x96
  vpaddd zmm30, zmm30, [rdi + 10688]
  vmovdqa64 [rdi + 11584], zmm30
  vpaddd zmm10, zmm10, zmm30
  vpaddd zmm10, zmm10, dword ptr [rip + .Lk + 116]{1to16}
  vmovdqa64 zmm18, zmm15
  vpternlogd zmm18, zmm8, zmm9, 0xca
  vpaddd zmm10, zmm10, zmm18
  vprord zmm23, zmm15, 6
  vprord zmm16, zmm15, 11
  vprord zmm20, zmm15, 25
  vpternlogd zmm23, zmm16, zmm20, 0x96
  vpaddd zmm10, zmm10, zmm23
  vpaddd zmm14, zmm14, zmm10
  vprord zmm22, zmm11, 2
  vprord zmm17, zmm11, 13
  vprord zmm21, zmm11, 22
  vpternlogd zmm22, zmm17, zmm21, 0x96
  vmovdqa64 zmm19, zmm11
  vpternlogd zmm19, zmm12, zmm13, 0xe8
  vpaddd zmm22, zmm22, zmm19
  vpaddd zmm10, zmm10, zmm22
  vmovdqa64 zmm26, [rdi + 11392]
  vprord zmm27, zmm26, 17
  vprord zmm24, zmm26, 19
  vpsrld zmm25, zmm26, 10
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, [rdi + 10752]
  vpaddd zmm27, zmm27, [rip + .Lsigma0_length2]
  vmovdqa64 [rdi + 11648], zmm27
  vpaddd zmm1, zmm1, zmm27
  vpaddd zmm1, zmm1, dword ptr [rip + .Lk + 120]{1to16}
  vmovdqa64 zmm28, zmm6
  vpternlogd zmm28, zmm7, zmm0, 0xca
  vpaddd zmm1, zmm1, zmm28
  vprord zmm31, zmm6, 6
  vprord zmm29, zmm6, 11
  vprord zmm30, zmm6, 25
  vpternlogd zmm31, zmm29, zmm30, 0x96
  vpaddd zmm1, zmm1, zmm31
  vpaddd zmm5, zmm5, zmm1
  vprord zmm18, zmm2, 2
  vprord zmm16, zmm2, 13
  vprord zmm20, zmm2, 22
  vpternlogd zmm18, zmm16, zmm20, 0x96
  vmovdqa64 zmm23, zmm2
  vpternlogd zmm23, zmm3, zmm4, 0xe8
  vpaddd zmm18, zmm18, zmm23
  vpaddd zmm1, zmm1, zmm18
  vmovdqa64 zmm17, [rdi + 11456]
  vprord zmm21, zmm17, 17
  vprord zmm22, zmm17, 19
  vpsrld zmm19, zmm17, 10
  vpternlogd zmm21, zmm22, zmm19, 0x96
  vpaddd zmm21, zmm21, [rdi + 10816]
  vpaddd zmm21, zmm21, [rip + .Lsigma0_length2]
  vmovdqa64 [rdi + 11712], zmm21
  vpaddd zmm9, zmm9, zmm21
  vpaddd zmm9, zmm9, dword ptr [rip + .Lk + 120]{1to16}
  vmovdqa64 zmm24, zmm14
  vpternlogd zmm24, zmm15, zmm8, 0xca
  vpaddd zmm9, zmm9, zmm24
  vprord zmm25, zmm14, 6
  vprord zmm26, zmm14, 11
  vprord zmm27, zmm14, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm9, zmm9, zmm25
  vpaddd zmm13, zmm13, zmm9
  vprord zmm28, zmm10, 2
  vprord zmm29, zmm10, 13
  vprord zmm30, zmm10, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm10
  vpternlogd zmm31, zmm11, zmm12, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm9, zmm9, zmm28
  vmovdqa64 zmm16, [rdi + 9856]
  vprord zmm20, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm23, zmm16, 3
  vpternlogd zmm20, zmm18, zmm23, 0x96
  vmovdqa64 zmm22, [rdi + 11520]
  vprord zmm19, zmm22, 17
  vprord zmm17, zmm22, 19
  vpsrld zmm21, zmm22, 10
  vpternlogd zmm19, zmm17, zmm21, 0x96
  vpaddd zmm20, zmm20, zmm19
  vpaddd zmm20, zmm20, [rdi + 10880]
  vpaddd zmm20, zmm20, [rip + .Llength2]
  vmovdqa64 [rdi + 11776], zmm20
  vpaddd zmm0, zmm0, zmm20
  vpaddd zmm0, zmm0, dword ptr [rip + .Lk + 124]{1to16}
  vmovdqa64 zmm24, zmm5
  vpternlogd zmm24, zmm6, zmm7, 0xca
  vpaddd zmm0, zmm0, zmm24
  vprord zmm26, zmm5, 6
  vprord zmm27, zmm5, 11
  vprord zmm25, zmm5, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm0, zmm0, zmm26
  vpaddd zmm4, zmm4, zmm0
  vprord zmm29, zmm1, 2
  vprord zmm30, zmm1, 13
  vprord zmm28, zmm1, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm1
  vpternlogd zmm31, zmm2, zmm3, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm0, zmm0, zmm29
  vmovdqa64 zmm18, [rdi + 9920]
  vprord zmm23, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm17, zmm18, 3
  vpternlogd zmm23, zmm16, zmm17, 0x96
  vmovdqa64 zmm21, [rdi + 11584]
  vprord zmm22, zmm21, 17
  vprord zmm19, zmm21, 19
  vpsrld zmm20, zmm21, 10
  vpternlogd zmm22, zmm19, zmm20, 0x96
  vpaddd zmm23, zmm23, zmm22
  vpaddd zmm23, zmm23, [rdi + 10944]
  vpaddd zmm23, zmm23, [rip + .Llength2]
  vmovdqa64 [rdi + 11840], zmm23
  vpaddd zmm8, zmm8, zmm23
  vpaddd zmm8, zmm8, dword ptr [rip + .Lk + 124]{1to16}
  vmovdqa64 zmm24, zmm13
  vpternlogd zmm24, zmm14, zmm15, 0xca
  vpaddd zmm8, zmm8, zmm24
  vprord zmm27, zmm13, 6
  vprord zmm25, zmm13, 11
  vprord zmm26, zmm13, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm8, zmm8, zmm27
  vpaddd zmm12, zmm12, zmm8
  vprord zmm30, zmm9, 2
  vprord zmm28, zmm9, 13
  vprord zmm29, zmm9, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm9
  vpternlogd zmm31, zmm10, zmm11, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm8, zmm8, zmm30
  mov rax, rdi
  lea rdx, [rip + .Lk]
  mov ecx, 3
.p2align 6
.Lavx512_digest:
  vpaddd zmm7, zmm7, dword ptr [rdx + 128]{1to16}
  vmovdqa64 zmm16, [rax + 9984]
  vprord zmm17, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm19, zmm16, 3
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vmovdqa64 zmm20, [rax + 11648]
  vprord zmm21, zmm20, 17
  vprord zmm22, zmm20, 19
  vpsrld zmm23, zmm20, 10
  vpternlogd zmm21, zmm22, zmm23, 0x96
  vpaddd zmm17, zmm17, zmm21
  vpaddd zmm17, zmm17, [rax + 9856]
  vpaddd zmm17, zmm17, [rax + 11008]
  vmovdqa64 [rax + 11904], zmm17
  vpaddd zmm7, zmm7, zmm17
  vmovdqa64 zmm24, zmm4
  vpternlogd zmm24, zmm5, zmm6, 0xca
  vpaddd zmm7, zmm7, zmm24
  vprord zmm25, zmm4, 6
  vprord zmm26, zmm4, 11
  vprord zmm27, zmm4, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm7, zmm7, zmm25
  vpaddd zmm3, zmm3, zmm7
  vprord zmm28, zmm0, 2
  vprord zmm29, zmm0, 13
  vprord zmm30, zmm0, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm0
  vpternlogd zmm31, zmm1, zmm2, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm7, zmm7, zmm28
  vpaddd zmm15, zmm15, dword ptr [rdx + 128]{1to16}
  vmovdqa64 zmm18, [rax + 10048]
  vprord zmm19, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm22, zmm18, 3
  vpternlogd zmm19, zmm16, zmm22, 0x96
  vmovdqa64 zmm23, [rax + 11712]
  vprord zmm20, zmm23, 17
  vprord zmm21, zmm23, 19
  vpsrld zmm17, zmm23, 10
  vpternlogd zmm20, zmm21, zmm17, 0x96
  vpaddd zmm19, zmm19, zmm20
  vpaddd zmm19, zmm19, [rax + 9920]
  vpaddd zmm19, zmm19, [rax + 11072]
  vmovdqa64 [rax + 11968], zmm19
  vpaddd zmm15, zmm15, zmm19
  vmovdqa64 zmm24, zmm12
  vpternlogd zmm24, zmm13, zmm14, 0xca
  vpaddd zmm15, zmm15, zmm24
  vprord zmm26, zmm12, 6
  vprord zmm27, zmm12, 11
  vprord zmm25, zmm12, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm15, zmm15, zmm26
  vpaddd zmm11, zmm11, zmm15
  vprord zmm29, zmm8, 2
  vprord zmm30, zmm8, 13
  vprord zmm28, zmm8, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm8
  vpternlogd zmm31, zmm9, zmm10, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm15, zmm15, zmm29
  vpaddd zmm6, zmm6, dword ptr [rdx + 132]{1to16}
  vmovdqa64 zmm16, [rax + 10112]
  vprord zmm22, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm21, zmm16, 3
  vpternlogd zmm22, zmm18, zmm21, 0x96
  vmovdqa64 zmm17, [rax + 11776]
  vprord zmm23, zmm17, 17
  vprord zmm20, zmm17, 19
  vpsrld zmm19, zmm17, 10
  vpternlogd zmm23, zmm20, zmm19, 0x96
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm22, zmm22, [rax + 9984]
  vpaddd zmm22, zmm22, [rax + 11136]
  vmovdqa64 [rax + 12032], zmm22
  vpaddd zmm6, zmm6, zmm22
  vmovdqa64 zmm24, zmm3
  vpternlogd zmm24, zmm4, zmm5, 0xca
  vpaddd zmm6, zmm6, zmm24
  vprord zmm27, zmm3, 6
  vprord zmm25, zmm3, 11
  vprord zmm26, zmm3, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm6, zmm6, zmm27
  vpaddd zmm2, zmm2, zmm6
  vprord zmm30, zmm7, 2
  vprord zmm28, zmm7, 13
  vprord zmm29, zmm7, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm7
  vpternlogd zmm31, zmm0, zmm1, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm6, zmm6, zmm30
  vpaddd zmm14, zmm14, dword ptr [rdx + 132]{1to16}
  vmovdqa64 zmm18, [rax + 10176]
  vprord zmm21, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm20, zmm18, 3
  vpternlogd zmm21, zmm16, zmm20, 0x96
  vmovdqa64 zmm19, [rax + 11840]
  vprord zmm17, zmm19, 17
  vprord zmm23, zmm19, 19
  vpsrld zmm22, zmm19, 10
  vpternlogd zmm17, zmm23, zmm22, 0x96
  vpaddd zmm21, zmm21, zmm17
  vpaddd zmm21, zmm21, [rax + 10048]
  vpaddd zmm21, zmm21, [rax + 11200]
  vmovdqa64 [rax + 12096], zmm21
  vpaddd zmm14, zmm14, zmm21
  vmovdqa64 zmm24, zmm11
  vpternlogd zmm24, zmm12, zmm13, 0xca
  vpaddd zmm14, zmm14, zmm24
  vprord zmm25, zmm11, 6
  vprord zmm26, zmm11, 11
  vprord zmm27, zmm11, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm14, zmm14, zmm25
  vpaddd zmm10, zmm10, zmm14
  vprord zmm28, zmm15, 2
  vprord zmm29, zmm15, 13
  vprord zmm30, zmm15, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm15
  vpternlogd zmm31, zmm8, zmm9, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm14, zmm14, zmm28
  vpaddd zmm5, zmm5, dword ptr [rdx + 136]{1to16}
  vmovdqa64 zmm16, [rax + 10240]
  vprord zmm20, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm23, zmm16, 3
  vpternlogd zmm20, zmm18, zmm23, 0x96
  vmovdqa64 zmm22, [rax + 11904]
  vprord zmm19, zmm22, 17
  vprord zmm17, zmm22, 19
  vpsrld zmm21, zmm22, 10
  vpternlogd zmm19, zmm17, zmm21, 0x96
  vpaddd zmm20, zmm20, zmm19
  vpaddd zmm20, zmm20, [rax + 10112]
  vpaddd zmm20, zmm20, [rax + 11264]
  vmovdqa64 [rax + 12160], zmm20
  vpaddd zmm5, zmm5, zmm20
  vmovdqa64 zmm24, zmm2
  vpternlogd zmm24, zmm3, zmm4, 0xca
  vpaddd zmm5, zmm5, zmm24
  vprord zmm26, zmm2, 6
  vprord zmm27, zmm2, 11
  vprord zmm25, zmm2, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm5, zmm5, zmm26
  vpaddd zmm1, zmm1, zmm5
  vprord zmm29, zmm6, 2
  vprord zmm30, zmm6, 13
  vprord zmm28, zmm6, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm6
  vpternlogd zmm31, zmm7, zmm0, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm5, zmm5, zmm29
  vpaddd zmm13, zmm13, dword ptr [rdx + 136]{1to16}
  vmovdqa64 zmm18, [rax + 10304]
  vprord zmm23, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm17, zmm18, 3
  vpternlogd zmm23, zmm16, zmm17, 0x96
  vmovdqa64 zmm21, [rax + 11968]
  vprord zmm22, zmm21, 17
  vprord zmm19, zmm21, 19
  vpsrld zmm20, zmm21, 10
  vpternlogd zmm22, zmm19, zmm20, 0x96
  vpaddd zmm23, zmm23, zmm22
  vpaddd zmm23, zmm23, [rax + 10176]
  vpaddd zmm23, zmm23, [rax + 11328]
  vmovdqa64 [rax + 12224], zmm23
  vpaddd zmm13, zmm13, zmm23
  vmovdqa64 zmm24, zmm10
  vpternlogd zmm24, zmm11, zmm12, 0xca
  vpaddd zmm13, zmm13, zmm24
  vprord zmm27, zmm10, 6
  vprord zmm25, zmm10, 11
  vprord zmm26, zmm10, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm13, zmm13, zmm27
  vpaddd zmm9, zmm9, zmm13
  vprord zmm30, zmm14, 2
  vprord zmm28, zmm14, 13
  vprord zmm29, zmm14, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm14
  vpternlogd zmm31, zmm15, zmm8, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm13, zmm13, zmm30
  vpaddd zmm4, zmm4, dword ptr [rdx + 140]{1to16}
  vmovdqa64 zmm16, [rax + 10368]
  vprord zmm17, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm19, zmm16, 3
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vmovdqa64 zmm20, [rax + 12032]
  vprord zmm21, zmm20, 17
  vprord zmm22, zmm20, 19
  vpsrld zmm23, zmm20, 10
  vpternlogd zmm21, zmm22, zmm23, 0x96
  vpaddd zmm17, zmm17, zmm21
  vpaddd zmm17, zmm17, [rax + 10240]
  vpaddd zmm17, zmm17, [rax + 11392]
  vmovdqa64 [rax + 12288], zmm17
  vpaddd zmm4, zmm4, zmm17
  vmovdqa64 zmm24, zmm1
  vpternlogd zmm24, zmm2, zmm3, 0xca
  vpaddd zmm4, zmm4, zmm24
  vprord zmm25, zmm1, 6
  vprord zmm26, zmm1, 11
  vprord zmm27, zmm1, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm4, zmm4, zmm25
  vpaddd zmm0, zmm0, zmm4
  vprord zmm28, zmm5, 2
  vprord zmm29, zmm5, 13
  vprord zmm30, zmm5, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm5
  vpternlogd zmm31, zmm6, zmm7, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm4, zmm4, zmm28
  vpaddd zmm12, zmm12, dword ptr [rdx + 140]{1to16}
  vmovdqa64 zmm18, [rax + 10432]
  vprord zmm19, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm22, zmm18, 3
  vpternlogd zmm19, zmm16, zmm22, 0x96
  vmovdqa64 zmm23, [rax + 12096]
  vprord zmm20, zmm23, 17
  vprord zmm21, zmm23, 19
  vpsrld zmm17, zmm23, 10
  vpternlogd zmm20, zmm21, zmm17, 0x96
  vpaddd zmm19, zmm19, zmm20
  vpaddd zmm19, zmm19, [rax + 10304]
  vpaddd zmm19, zmm19, [rax + 11456]
  vmovdqa64 [rax + 12352], zmm19
  vpaddd zmm12, zmm12, zmm19
  vmovdqa64 zmm24, zmm9
  vpternlogd zmm24, zmm10, zmm11, 0xca
  vpaddd zmm12, zmm12, zmm24
  vprord zmm26, zmm9, 6
  vprord zmm27, zmm9, 11
  vprord zmm25, zmm9, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm12, zmm12, zmm26
  vpaddd zmm8, zmm8, zmm12
  vprord zmm29, zmm13, 2
  vprord zmm30, zmm13, 13
  vprord zmm28, zmm13, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm13
  vpternlogd zmm31, zmm14, zmm15, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm12, zmm12, zmm29
  vpaddd zmm3, zmm3, dword ptr [rdx + 144]{1to16}
  vmovdqa64 zmm16, [rax + 10496]
  vprord zmm22, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm21, zmm16, 3
  vpternlogd zmm22, zmm18, zmm21, 0x96
  vmovdqa64 zmm17, [rax + 12160]
  vprord zmm23, zmm17, 17
  vprord zmm20, zmm17, 19
  vpsrld zmm19, zmm17, 10
  vpternlogd zmm23, zmm20, zmm19, 0x96
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm22, zmm22, [rax + 10368]
  vpaddd zmm22, zmm22, [rax + 11520]
  vmovdqa64 [rax + 12416], zmm22
  vpaddd zmm3, zmm3, zmm22
  vmovdqa64 zmm24, zmm0
  vpternlogd zmm24, zmm1, zmm2, 0xca
  vpaddd zmm3, zmm3, zmm24
  vprord zmm27, zmm0, 6
  vprord zmm25, zmm0, 11
  vprord zmm26, zmm0, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm3, zmm3, zmm27
  vpaddd zmm7, zmm7, zmm3
  vprord zmm30, zmm4, 2
  vprord zmm28, zmm4, 13
  vprord zmm29, zmm4, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm4
  vpternlogd zmm31, zmm5, zmm6, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm3, zmm3, zmm30
  vpaddd zmm11, zmm11, dword ptr [rdx + 144]{1to16}
  vmovdqa64 zmm18, [rax + 10560]
  vprord zmm21, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm20, zmm18, 3
  vpternlogd zmm21, zmm16, zmm20, 0x96
  vmovdqa64 zmm19, [rax + 12224]
  vprord zmm17, zmm19, 17
  vprord zmm23, zmm19, 19
  vpsrld zmm22, zmm19, 10
  vpternlogd zmm17, zmm23, zmm22, 0x96
  vpaddd zmm21, zmm21, zmm17
  vpaddd zmm21, zmm21, [rax + 10432]
  vpaddd zmm21, zmm21, [rax + 11584]
  vmovdqa64 [rax + 12480], zmm21
  vpaddd zmm11, zmm11, zmm21
  vmovdqa64 zmm24, zmm8
  vpternlogd zmm24, zmm9, zmm10, 0xca
  vpaddd zmm11, zmm11, zmm24
  vprord zmm25, zmm8, 6
  vprord zmm26, zmm8, 11
  vprord zmm27, zmm8, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm11, zmm11, zmm25
  vpaddd zmm15, zmm15, zmm11
  vprord zmm28, zmm12, 2
  vprord zmm29, zmm12, 13
  vprord zmm30, zmm12, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm12
  vpternlogd zmm31, zmm13, zmm14, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm11, zmm11, zmm28
  vpaddd zmm2, zmm2, dword ptr [rdx + 148]{1to16}
  vmovdqa64 zmm16, [rax + 10624]
  vprord zmm20, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm23, zmm16, 3
  vpternlogd zmm20, zmm18, zmm23, 0x96
  vmovdqa64 zmm22, [rax + 12288]
  vprord zmm19, zmm22, 17
  vprord zmm17, zmm22, 19
  vpsrld zmm21, zmm22, 10
  vpternlogd zmm19, zmm17, zmm21, 0x96
  vpaddd zmm20, zmm20, zmm19
  vpaddd zmm20, zmm20, [rax + 10496]
  vpaddd zmm20, zmm20, [rax + 11648]
  vmovdqa64 [rax + 12544], zmm20
  vpaddd zmm2, zmm2, zmm20
  vmovdqa64 zmm24, zmm7
  vpternlogd zmm24, zmm0, zmm1, 0xca
  vpaddd zmm2, zmm2, zmm24
  vprord zmm26, zmm7, 6
  vprord zmm27, zmm7, 11
  vprord zmm25, zmm7, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm2, zmm2, zmm26
  vpaddd zmm6, zmm6, zmm2
  vprord zmm29, zmm3, 2
  vprord zmm30, zmm3, 13
  vprord zmm28, zmm3, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm3
  vpternlogd zmm31, zmm4, zmm5, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm2, zmm2, zmm29
  vpaddd zmm10, zmm10, dword ptr [rdx + 148]{1to16}
  vmovdqa64 zmm18, [rax + 10688]
  vprord zmm23, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm17, zmm18, 3
  vpternlogd zmm23, zmm16, zmm17, 0x96
  vmovdqa64 zmm21, [rax + 12352]
  vprord zmm22, zmm21, 17
  vprord zmm19, zmm21, 19
  vpsrld zmm20, zmm21, 10
  vpternlogd zmm22, zmm19, zmm20, 0x96
  vpaddd zmm23, zmm23, zmm22
  vpaddd zmm23, zmm23, [rax + 10560]
  vpaddd zmm23, zmm23, [rax + 11712]
  vmovdqa64 [rax + 12608], zmm23
  vpaddd zmm10, zmm10, zmm23
  vmovdqa64 zmm24, zmm15
  vpternlogd zmm24, zmm8, zmm9, 0xca
  vpaddd zmm10, zmm10, zmm24
  vprord zmm27, zmm15, 6
  vprord zmm25, zmm15, 11
  vprord zmm26, zmm15, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm10, zmm10, zmm27
  vpaddd zmm14, zmm14, zmm10
  vprord zmm30, zmm11, 2
  vprord zmm28, zmm11, 13
  vprord zmm29, zmm11, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm11
  vpternlogd zmm31, zmm12, zmm13, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm10, zmm10, zmm30
  vpaddd zmm1, zmm1, dword ptr [rdx + 152]{1to16}
  vmovdqa64 zmm16, [rax + 10752]
  vprord zmm17, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm19, zmm16, 3
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vmovdqa64 zmm20, [rax + 12416]
  vprord zmm21, zmm20, 17
  vprord zmm22, zmm20, 19
  vpsrld zmm23, zmm20, 10
  vpternlogd zmm21, zmm22, zmm23, 0x96
  vpaddd zmm17, zmm17, zmm21
  vpaddd zmm17, zmm17, [rax + 10624]
  vpaddd zmm17, zmm17, [rax + 11776]
  vmovdqa64 [rax + 12672], zmm17
  vpaddd zmm1, zmm1, zmm17
  vmovdqa64 zmm24, zmm6
  vpternlogd zmm24, zmm7, zmm0, 0xca
  vpaddd zmm1, zmm1, zmm24
  vprord zmm25, zmm6, 6
  vprord zmm26, zmm6, 11
  vprord zmm27, zmm6, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm1, zmm1, zmm25
  vpaddd zmm5, zmm5, zmm1
  vprord zmm28, zmm2, 2
  vprord zmm29, zmm2, 13
  vprord zmm30, zmm2, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm2
  vpternlogd zmm31, zmm3, zmm4, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm1, zmm1, zmm28
  vpaddd zmm9, zmm9, dword ptr [rdx + 152]{1to16}
  vmovdqa64 zmm18, [rax + 10816]
  vprord zmm19, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm22, zmm18, 3
  vpternlogd zmm19, zmm16, zmm22, 0x96
  vmovdqa64 zmm23, [rax + 12480]
  vprord zmm20, zmm23, 17
  vprord zmm21, zmm23, 19
  vpsrld zmm17, zmm23, 10
  vpternlogd zmm20, zmm21, zmm17, 0x96
  vpaddd zmm19, zmm19, zmm20
  vpaddd zmm19, zmm19, [rax + 10688]
  vpaddd zmm19, zmm19, [rax + 11840]
  vmovdqa64 [rax + 12736], zmm19
  vpaddd zmm9, zmm9, zmm19
  vmovdqa64 zmm24, zmm14
  vpternlogd zmm24, zmm15, zmm8, 0xca
  vpaddd zmm9, zmm9, zmm24
  vprord zmm26, zmm14, 6
  vprord zmm27, zmm14, 11
  vprord zmm25, zmm14, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm9, zmm9, zmm26
  vpaddd zmm13, zmm13, zmm9
  vprord zmm29, zmm10, 2
  vprord zmm30, zmm10, 13
  vprord zmm28, zmm10, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm10
  vpternlogd zmm31, zmm11, zmm12, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm9, zmm9, zmm29
  vpaddd zmm0, zmm0, dword ptr [rdx + 156]{1to16}
  vmovdqa64 zmm16, [rax + 10880]
  vprord zmm22, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm21, zmm16, 3
  vpternlogd zmm22, zmm18, zmm21, 0x96
  vmovdqa64 zmm17, [rax + 12544]
  vprord zmm23, zmm17, 17
  vprord zmm20, zmm17, 19
  vpsrld zmm19, zmm17, 10
  vpternlogd zmm23, zmm20, zmm19, 0x96
  vpaddd zmm22, zmm22, zmm23
  vpaddd zmm22, zmm22, [rax + 10752]
  vpaddd zmm22, zmm22, [rax + 11904]
  vmovdqa64 [rax + 12800], zmm22
  vpaddd zmm0, zmm0, zmm22
  vmovdqa64 zmm24, zmm5
  vpternlogd zmm24, zmm6, zmm7, 0xca
  vpaddd zmm0, zmm0, zmm24
  vprord zmm27, zmm5, 6
  vprord zmm25, zmm5, 11
  vprord zmm26, zmm5, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm0, zmm0, zmm27
  vpaddd zmm4, zmm4, zmm0
  vprord zmm30, zmm1, 2
  vprord zmm28, zmm1, 13
  vprord zmm29, zmm1, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm1
  vpternlogd zmm31, zmm2, zmm3, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm0, zmm0, zmm30
  vpaddd zmm8, zmm8, dword ptr [rdx + 156]{1to16}
  vmovdqa64 zmm18, [rax + 10944]
  vprord zmm21, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm20, zmm18, 3
  vpternlogd zmm21, zmm16, zmm20, 0x96
  vmovdqa64 zmm19, [rax + 12608]
  vprord zmm17, zmm19, 17
  vprord zmm23, zmm19, 19
  vpsrld zmm22, zmm19, 10
  vpternlogd zmm17, zmm23, zmm22, 0x96
  vpaddd zmm21, zmm21, zmm17
  vpaddd zmm21, zmm21, [rax + 10816]
  vpaddd zmm21, zmm21, [rax + 11968]
  vmovdqa64 [rax + 12864], zmm21
  vpaddd zmm8, zmm8, zmm21
  vmovdqa64 zmm24, zmm13
  vpternlogd zmm24, zmm14, zmm15, 0xca
  vpaddd zmm8, zmm8, zmm24
  vprord zmm25, zmm13, 6
  vprord zmm26, zmm13, 11
  vprord zmm27, zmm13, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm8, zmm8, zmm25
  vpaddd zmm12, zmm12, zmm8
  vprord zmm28, zmm9, 2
  vprord zmm29, zmm9, 13
  vprord zmm30, zmm9, 22
  vpternlogd zmm28, zmm29, zmm30, 0x96
  vmovdqa64 zmm31, zmm9
  vpternlogd zmm31, zmm10, zmm11, 0xe8
  vpaddd zmm28, zmm28, zmm31
  vpaddd zmm8, zmm8, zmm28
  add rax, 1024
  add rdx, 32
  dec ecx
  jnz .Lavx512_digest
  vpaddd zmm7, zmm7, dword ptr [rip + .Lk + 224]{1to16}
  vmovdqa64 zmm16, [rdi + 13056]
  vprord zmm20, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm23, zmm16, 3
  vpternlogd zmm20, zmm18, zmm23, 0x96
  vmovdqa64 zmm22, [rdi + 14720]
  vprord zmm19, zmm22, 17
  vprord zmm17, zmm22, 19
  vpsrld zmm21, zmm22, 10
  vpternlogd zmm19, zmm17, zmm21, 0x96
  vpaddd zmm20, zmm20, zmm19
  vpaddd zmm20, zmm20, [rdi + 12928]
  vpaddd zmm20, zmm20, [rdi + 14080]
  vmovdqa64 [rdi + 14976], zmm20
  vpaddd zmm7, zmm7, zmm20
  vmovdqa64 zmm24, zmm4
  vpternlogd zmm24, zmm5, zmm6, 0xca
  vpaddd zmm7, zmm7, zmm24
  vprord zmm26, zmm4, 6
  vprord zmm27, zmm4, 11
  vprord zmm25, zmm4, 25
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vpaddd zmm7, zmm7, zmm26
  vpaddd zmm3, zmm3, zmm7
  vprord zmm29, zmm0, 2
  vprord zmm30, zmm0, 13
  vprord zmm28, zmm0, 22
  vpternlogd zmm29, zmm30, zmm28, 0x96
  vmovdqa64 zmm31, zmm0
  vpternlogd zmm31, zmm1, zmm2, 0xe8
  vpaddd zmm29, zmm29, zmm31
  vpaddd zmm7, zmm7, zmm29
  vpaddd zmm15, zmm15, dword ptr [rip + .Lk + 224]{1to16}
  vmovdqa64 zmm18, [rdi + 13120]
  vprord zmm23, zmm18, 7
  vprord zmm16, zmm18, 18
  vpsrld zmm17, zmm18, 3
  vpternlogd zmm23, zmm16, zmm17, 0x96
  vmovdqa64 zmm21, [rdi + 14784]
  vprord zmm22, zmm21, 17
  vprord zmm19, zmm21, 19
  vpsrld zmm20, zmm21, 10
  vpternlogd zmm22, zmm19, zmm20, 0x96
  vpaddd zmm23, zmm23, zmm22
  vpaddd zmm23, zmm23, [rdi + 12992]
  vpaddd zmm23, zmm23, [rdi + 14144]
  vmovdqa64 [rdi + 15040], zmm23
  vpaddd zmm15, zmm15, zmm23
  vmovdqa64 zmm24, zmm12
  vpternlogd zmm24, zmm13, zmm14, 0xca
  vpaddd zmm15, zmm15, zmm24
  vprord zmm27, zmm12, 6
  vprord zmm25, zmm12, 11
  vprord zmm26, zmm12, 25
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vpaddd zmm15, zmm15, zmm27
  vpaddd zmm11, zmm11, zmm15
  vprord zmm30, zmm8, 2
  vprord zmm28, zmm8, 13
  vprord zmm29, zmm8, 22
  vpternlogd zmm30, zmm28, zmm29, 0x96
  vmovdqa64 zmm31, zmm8
  vpternlogd zmm31, zmm9, zmm10, 0xe8
  vpaddd zmm30, zmm30, zmm31
  vpaddd zmm15, zmm15, zmm30
  vpaddd zmm6, zmm6, dword ptr [rip + .Lk + 228]{1to16}
  vmovdqa64 zmm16, [rdi + 13184]
  vprord zmm17, zmm16, 7
  vprord zmm18, zmm16, 18
  vpsrld zmm19, zmm16, 3
  vpternlogd zmm17, zmm18, zmm19, 0x96
  vmovdqa64 zmm20, [rdi + 14848]
  vprord zmm21, zmm20, 17
  vprord zmm22, zmm20, 19
  vpsrld zmm23, zmm20, 10
  vpternlogd zmm21, zmm22, zmm23, 0x96
  vpaddd zmm17, zmm17, zmm21
  vpaddd zmm17, zmm17, [rdi + 13056]
  vpaddd zmm17, zmm17, [rdi + 14208]
  vmovdqa64 [rdi + 15104], zmm17
  vpaddd zmm6, zmm6, zmm17
  vmovdqa64 zmm24, zmm3
  vpternlogd zmm24, zmm4, zmm5, 0xca
  vpaddd zmm6, zmm6, zmm24
  vprord zmm25, zmm3, 6
  vprord zmm26, zmm3, 11
  vprord zmm27, zmm3, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm6, zmm6, zmm25
  vpaddd zmm2, zmm2, zmm6
  vpaddd zmm14, zmm14, dword ptr [rip + .Lk + 228]{1to16}
  vmovdqa64 zmm28, [rdi + 13248]
  vprord zmm29, zmm28, 7
  vprord zmm30, zmm28, 18
  vpsrld zmm31, zmm28, 3
  vpternlogd zmm29, zmm30, zmm31, 0x96
  vmovdqa64 zmm18, [rdi + 14912]
  vprord zmm19, zmm18, 17
  vprord zmm16, zmm18, 19
  vpsrld zmm22, zmm18, 10
  vpternlogd zmm19, zmm16, zmm22, 0x96
  vpaddd zmm29, zmm29, zmm19
  vpaddd zmm29, zmm29, [rdi + 13120]
  vpaddd zmm29, zmm29, [rdi + 14272]
  vmovdqa64 [rdi + 15168], zmm29
  vpaddd zmm14, zmm14, zmm29
  vmovdqa64 zmm23, zmm11
  vpternlogd zmm23, zmm12, zmm13, 0xca
  vpaddd zmm14, zmm14, zmm23
  vprord zmm20, zmm11, 6
  vprord zmm21, zmm11, 11
  vprord zmm17, zmm11, 25
  vpternlogd zmm20, zmm21, zmm17, 0x96
  vpaddd zmm14, zmm14, zmm20
  vpaddd zmm10, zmm10, zmm14
  vpaddd zmm5, zmm5, dword ptr [rip + .Lk + 232]{1to16}
  vmovdqa64 zmm24, [rdi + 13312]
  vprord zmm26, zmm24, 7
  vprord zmm27, zmm24, 18
  vpsrld zmm25, zmm24, 3
  vpternlogd zmm26, zmm27, zmm25, 0x96
  vmovdqa64 zmm30, [rdi + 14976]
  vprord zmm31, zmm30, 17
  vprord zmm28, zmm30, 19
  vpsrld zmm16, zmm30, 10
  vpternlogd zmm31, zmm28, zmm16, 0x96
  vpaddd zmm26, zmm26, zmm31
  vpaddd zmm26, zmm26, [rdi + 13184]
  vpaddd zmm26, zmm26, [rdi + 14336]
  vmovdqa64 [rdi + 15232], zmm26
  vpaddd zmm5, zmm5, zmm26
  vmovdqa64 zmm22, zmm2
  vpternlogd zmm22, zmm3, zmm4, 0xca
  vpaddd zmm5, zmm5, zmm22
  vprord zmm18, zmm2, 6
  vprord zmm19, zmm2, 11
  vprord zmm29, zmm2, 25
  vpternlogd zmm18, zmm19, zmm29, 0x96
  vpaddd zmm5, zmm5, zmm18
  vpaddd zmm1, zmm1, zmm5
  vpaddd zmm13, zmm13, dword ptr [rip + .Lk + 232]{1to16}
  vmovdqa64 zmm23, [rdi + 13376]
  vprord zmm21, zmm23, 7
  vprord zmm17, zmm23, 18
  vpsrld zmm20, zmm23, 3
  vpternlogd zmm21, zmm17, zmm20, 0x96
  vmovdqa64 zmm27, [rdi + 15040]
  vprord zmm25, zmm27, 17
  vprord zmm24, zmm27, 19
  vpsrld zmm28, zmm27, 10
  vpternlogd zmm25, zmm24, zmm28, 0x96
  vpaddd zmm21, zmm21, zmm25
  vpaddd zmm21, zmm21, [rdi + 13248]
  vpaddd zmm21, zmm21, [rdi + 14400]
  vmovdqa64 [rdi + 15296], zmm21
  vpaddd zmm13, zmm13, zmm21
  vmovdqa64 zmm16, zmm10
  vpternlogd zmm16, zmm11, zmm12, 0xca
  vpaddd zmm13, zmm13, zmm16
  vprord zmm30, zmm10, 6
  vprord zmm31, zmm10, 11
  vprord zmm26, zmm10, 25
  vpternlogd zmm30, zmm31, zmm26, 0x96
  vpaddd zmm13, zmm13, zmm30
  vpaddd zmm9, zmm9, zmm13
  vpaddd zmm4, zmm4, dword ptr [rip + .Lk + 236]{1to16}
  vmovdqa64 zmm22, [rdi + 13440]
  vprord zmm19, zmm22, 7
  vprord zmm29, zmm22, 18
  vpsrld zmm18, zmm22, 3
  vpternlogd zmm19, zmm29, zmm18, 0x96
  vmovdqa64 zmm17, [rdi + 15104]
  vprord zmm20, zmm17, 17
  vprord zmm23, zmm17, 19
  vpsrld zmm24, zmm17, 10
  vpternlogd zmm20, zmm23, zmm24, 0x96
  vpaddd zmm19, zmm19, zmm20
  vpaddd zmm19, zmm19, [rdi + 13312]
  vpaddd zmm19, zmm19, [rdi + 14464]
  vmovdqa64 [rdi + 15360], zmm19
  vpaddd zmm4, zmm4, zmm19
  vmovdqa64 zmm28, zmm1
  vpternlogd zmm28, zmm2, zmm3, 0xca
  vpaddd zmm4, zmm4, zmm28
  vprord zmm27, zmm1, 6
  vprord zmm25, zmm1, 11
  vprord zmm21, zmm1, 25
  vpternlogd zmm27, zmm25, zmm21, 0x96
  vpaddd zmm4, zmm4, zmm27
  vpaddd zmm0, zmm0, zmm4
  vpaddd zmm12, zmm12, dword ptr [rip + .Lk + 236]{1to16}
  vmovdqa64 zmm16, [rdi + 13504]
  vprord zmm31, zmm16, 7
  vprord zmm26, zmm16, 18
  vpsrld zmm30, zmm16, 3
  vpternlogd zmm31, zmm26, zmm30, 0x96
  vmovdqa64 zmm29, [rdi + 15168]
  vprord zmm18, zmm29, 17
  vprord zmm22, zmm29, 19
  vpsrld zmm23, zmm29, 10
  vpternlogd zmm18, zmm22, zmm23, 0x96
  vpaddd zmm31, zmm31, zmm18
  vpaddd zmm31, zmm31, [rdi + 13376]
  vpaddd zmm31, zmm31, [rdi + 14528]
  vmovdqa64 [rdi + 15424], zmm31
  vpaddd zmm12, zmm12, zmm31
  vmovdqa64 zmm24, zmm9
  vpternlogd zmm24, zmm10, zmm11, 0xca
  vpaddd zmm12, zmm12, zmm24
  vprord zmm17, zmm9, 6
  vprord zmm20, zmm9, 11
  vprord zmm19, zmm9, 25
  vpternlogd zmm17, zmm20, zmm19, 0x96
  vpaddd zmm12, zmm12, zmm17
  vpaddd zmm8, zmm8, zmm12
  vpaddd zmm3, zmm3, dword ptr [rip + .Lk + 240]{1to16}
  vmovdqa64 zmm28, [rdi + 13568]
  vprord zmm25, zmm28, 7
  vprord zmm21, zmm28, 18
  vpsrld zmm27, zmm28, 3
  vpternlogd zmm25, zmm21, zmm27, 0x96
  vmovdqa64 zmm26, [rdi + 15232]
  vprord zmm30, zmm26, 17
  vprord zmm16, zmm26, 19
  vpsrld zmm22, zmm26, 10
  vpternlogd zmm30, zmm16, zmm22, 0x96
  vpaddd zmm25, zmm25, zmm30
  vpaddd zmm25, zmm25, [rdi + 13440]
  vpaddd zmm25, zmm25, [rdi + 14592]
  vmovdqa64 [rdi + 15488], zmm25
  vpaddd zmm3, zmm3, zmm25
  vmovdqa64 zmm23, zmm0
  vpternlogd zmm23, zmm1, zmm2, 0xca
  vpaddd zmm3, zmm3, zmm23
  vprord zmm29, zmm0, 6
  vprord zmm18, zmm0, 11
  vprord zmm31, zmm0, 25
  vpternlogd zmm29, zmm18, zmm31, 0x96
  vpaddd zmm3, zmm3, zmm29
  vpaddd zmm7, zmm7, zmm3
  vpaddd zmm11, zmm11, dword ptr [rip + .Lk + 240]{1to16}
  vmovdqa64 zmm24, [rdi + 13632]
  vprord zmm20, zmm24, 7
  vprord zmm19, zmm24, 18
  vpsrld zmm17, zmm24, 3
  vpternlogd zmm20, zmm19, zmm17, 0x96
  vmovdqa64 zmm21, [rdi + 15296]
  vprord zmm27, zmm21, 17
  vprord zmm28, zmm21, 19
  vpsrld zmm16, zmm21, 10
  vpternlogd zmm27, zmm28, zmm16, 0x96
  vpaddd zmm20, zmm20, zmm27
  vpaddd zmm20, zmm20, [rdi + 13504]
  vpaddd zmm20, zmm20, [rdi + 14656]
  vmovdqa64 [rdi + 15552], zmm20
  vpaddd zmm11, zmm11, zmm20
  vmovdqa64 zmm22, zmm8
  vpternlogd zmm22, zmm9, zmm10, 0xca
  vpaddd zmm11, zmm11, zmm22
  vprord zmm26, zmm8, 6
  vprord zmm30, zmm8, 11
  vprord zmm25, zmm8, 25
  vpternlogd zmm26, zmm30, zmm25, 0x96
  vpaddd zmm11, zmm11, zmm26
  vpaddd zmm15, zmm15, zmm11
  vpaddd zmm7, zmm7, dword ptr [rip + .Liv + 28]{1to16}
  vpshufb zmm7, zmm7, [rip + .Lswap]
  vpcmpleud k1, zmm7, [rdi + 16000]
  kmovw eax, k1
  vpaddd zmm15, zmm15, dword ptr [rip + .Liv + 28]{1to16}
  vpshufb zmm15, zmm15, [rip + .Lswap]
  vpcmpleud k1, zmm15, [rdi + 16000]
  kmovw ecx, k1
  shl ecx, 16
  or eax, ecx
  vzeroupper
  ret
.size switcher_avx512_rounds, .-switcher_avx512_rounds
.section .rodata, "a", @progbits
.p2align 6
.Ltop:
.long 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000
.Llength1:
.long 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280
.Lsigma_length1:
.long 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055
.Llength2:
.long 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100
.Lsigma_length2:
.long 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000
.Lsigma0_length2:
.long 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022
.Lsigma_top:
.long 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000
.Lswap:
.byte 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12
.byte 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12
.byte 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12
.byte 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12
.Lk:
.long 0x428a2f98
.long 0x71374491
.long 0xb5c0fbcf
.long 0xe9b5dba5
.long 0x3956c25b
.long 0x59f111f1
.long 0x923f82a4
.long 0xab1c5ed5
.long 0xd807aa98
.long 0x12835b01
.long 0x243185be
.long 0x550c7dc3
.long 0x72be5d74
.long 0x80deb1fe
.long 0x9bdc06a7
.long 0xc19bf174
.long 0xe49b69c1
.long 0xefbe4786
.long 0x0fc19dc6
.long 0x240ca1cc
.long 0x2de92c6f
.long 0x4a7484aa
.long 0x5cb0a9dc
.long 0x76f988da
.long 0x983e5152
.long 0xa831c66d
.long 0xb00327c8
.long 0xbf597fc7
.long 0xc6e00bf3
.long 0xd5a79147
.long 0x06ca6351
.long 0x14292967
.long 0x27b70a85
.long 0x2e1b2138
.long 0x4d2c6dfc
.long 0x53380d13
.long 0x650a7354
.long 0x766a0abb
.long 0x81c2c92e
.long 0x92722c85
.long 0xa2bfe8a1
.long 0xa81a664b
.long 0xc24b8b70
.long 0xc76c51a3
.long 0xd192e819
.long 0xd6990624
.long 0xf40e3585
.long 0x106aa070
.long 0x19a4c116
.long 0x1e376c08
.long 0x2748774c
.long 0x34b0bcb5
.long 0x391c0cb3
.long 0x4ed8aa4a
.long 0x5b9cca4f
.long 0x682e6ff3
.long 0x748f82ee
.long 0x78a5636f
.long 0x84c87814
.long 0x8cc70208
.long 0x90befffa
.long 0xa4506ceb
.long 0xbef9a3f7
.long 0xc67178f2
.long 0x5807aa98
.long 0x12835b01
.long 0x243185be
.long 0x550c7dc3
.long 0x72be5d74
.long 0x80deb1fe
.long 0x9bdc06a7
.long 0xc19bf274
.Liv:
.long 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
.Lfold_a:
.long 0xfc08884d
.Lfold_e:
.long 0x98c7e2a2
.section .note.GNU-stack, "", @progbits
