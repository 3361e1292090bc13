# Written by gen/mixed.py; change that, not this. See there for how it works.
.intel_syntax noprefix
.text
.globl switcher_mixed_schedule
.hidden switcher_mixed_schedule
.type switcher_mixed_schedule, @function
.p2align 6
switcher_mixed_schedule:
  mov eax, 0xaaaa
  kmovw k1, eax
  vmovdqa64 zmm8, [rcx + 0]
  vmovdqa64 zmm7, [rdi + 4480]
  vprord zmm9, zmm8, 7
  vmovdqa64 zmm6, [rdi + 4672]
  vprord zmm10, zmm8, 18
  vpsrld zmm11, zmm8, 3
  vpaddd zmm5, zmm7, [rip + .Lkeys + 576]
  vpternlogd zmm9, zmm10, zmm11, 0x96
  vpaddd zmm9, zmm9, [rcx + 7936]
  vmovdqa64 [rdi + 576], zmm5
  vpaddd zmm8, zmm8, [rcx + 8000]
  vprord zmm4, zmm7, 17
  vprord zmm12, zmm9, 17
  vprord zmm13, zmm9, 19
  vprord zmm3, zmm7, 19
  vpsrld zmm14, zmm9, 10
  vpsrld zmm2, zmm7, 10
  vpternlogd zmm12, zmm13, zmm14, 0x96
  vpaddd zmm12, zmm12, [rip + .Llane_top]
  vpxord zmm1, zmm4, zmm2
  vmovdqa64 zmm15, zmm12
  vpaddd zmm15, zmm15, dword ptr [rip + .Llane_k + 80]{1to16}
  vpxord zmm0, zmm1, zmm3
  vmovdqa64 [rcx + 1088], zmm15
  vpaddd zmm5, zmm0, [rip + .Ltop + 0]
  vmovdqa64 zmm16, zmm9
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 72]{1to16}
  vpblendmd zmm4{k1}, zmm7, zmm6
  vmovdqa64 [rcx + 960], zmm16
  vpshufd zmm2, zmm4, 0xb1
  vmovdqa64 zmm17, zmm8
  vpaddd zmm17, zmm17, dword ptr [rip + .Llane_k + 76]{1to16}
  vprord zmm1, zmm2, 7
  vmovdqa64 [rcx + 1024], zmm17
  vprord zmm3, zmm2, 18
  vprord zmm18, zmm8, 17
  vprord zmm19, zmm8, 19
  vpsrld zmm0, zmm2, 3
  vpsrld zmm20, zmm8, 10
  vpternlogd zmm18, zmm19, zmm20, 0x96
  vpxord zmm4, zmm1, zmm0
  vmovdqa64 zmm21, zmm18
  vpxord zmm1, zmm4, zmm3
  vpaddd zmm21, zmm21, dword ptr [rip + .Llane_k + 84]{1to16}
  vmovdqa64 [rcx + 1152], zmm21
  vpaddd zmm0, zmm1, zmm6
  vprord zmm22, zmm12, 17
  vpaddd zmm4, zmm5, [rip + .Lkeys + 640]
  vprord zmm23, zmm12, 19
  vpsrld zmm24, zmm12, 10
  vmovdqa64 [rdi + 640], zmm4
  vpternlogd zmm22, zmm23, zmm24, 0x96
  vpaddd zmm22, zmm22, [rip + .Llane_length1]
  vprord zmm3, zmm5, 17
  vmovdqa64 zmm25, zmm22
  vprord zmm1, zmm5, 19
  vpaddd zmm25, zmm25, dword ptr [rip + .Llane_k + 88]{1to16}
  vmovdqa64 [rcx + 1216], zmm25
  vpsrld zmm6, zmm5, 10
  vprord zmm26, zmm18, 17
  vpxord zmm4, zmm3, zmm6
  vprord zmm27, zmm18, 19
  vpsrld zmm28, zmm18, 10
  vpxord zmm3, zmm4, zmm1
  vpternlogd zmm26, zmm27, zmm28, 0x96
  vpaddd zmm26, zmm26, [rcx + 7808]
  vpaddd zmm6, zmm3, [rdi + 4736]
  vmovdqa64 zmm29, zmm26
  vpblendmd zmm4{k1}, zmm5, zmm7
  vpaddd zmm29, zmm29, dword ptr [rip + .Llane_k + 92]{1to16}
  vmovdqa64 [rcx + 1280], zmm29
  vpshufd zmm1, zmm4, 0xb1
  vprord zmm30, zmm22, 17
  vprord zmm3, zmm1, 7
  vprord zmm31, zmm22, 19
  vpsrld zmm10, zmm22, 10
  vprord zmm4, zmm1, 18
  vpternlogd zmm30, zmm31, zmm10, 0x96
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm0
  vpaddd zmm30, zmm30, [rcx + 7872]
  vmovdqa64 zmm11, zmm30
  vpsrld zmm0, zmm1, 3
  vpaddd zmm11, zmm11, dword ptr [rip + .Llane_k + 96]{1to16}
  vmovdqa64 [rcx + 1344], zmm11
  vpxord zmm3, zmm3, zmm0
  vprord zmm13, zmm26, 17
  vpxord zmm0, zmm3, zmm4
  vprord zmm14, zmm26, 19
  vpsrld zmm15, zmm26, 10
  vpaddd zmm3, zmm0, zmm7
  vpternlogd zmm13, zmm14, zmm15, 0x96
  vpaddd zmm4, zmm6, [rip + .Lkeys + 704]
  vpaddd zmm13, zmm13, zmm9
  vmovdqa64 zmm16, zmm13
  vmovdqa64 [rdi + 704], zmm4
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 100]{1to16}
  vmovdqa64 [rcx + 1408], zmm16
  vprord zmm0, zmm6, 17
  vprord zmm17, zmm30, 17
  vprord zmm7, zmm6, 19
  vprord zmm19, zmm30, 19
  vpsrld zmm20, zmm30, 10
  vpsrld zmm4, zmm6, 10
  vpternlogd zmm17, zmm19, zmm20, 0x96
  vpxord zmm0, zmm0, zmm4
  vpaddd zmm17, zmm17, zmm8
  vmovdqa64 zmm21, zmm17
  vpxord zmm4, zmm0, zmm7
  vpaddd zmm21, zmm21, dword ptr [rip + .Llane_k + 104]{1to16}
  vmovdqa64 [rcx + 1472], zmm21
  vpaddd zmm0, zmm4, zmm2
  vprord zmm23, zmm13, 17
  vpblendmd zmm7{k1}, zmm6, zmm5
  vprord zmm24, zmm13, 19
  vpsrld zmm25, zmm13, 10
  vpshufd zmm4, zmm7, 0xb1
  vpternlogd zmm23, zmm24, zmm25, 0x96
  vprord zmm2, zmm4, 7
  vpaddd zmm23, zmm23, zmm12
  vmovdqa64 zmm27, zmm23
  vprord zmm7, zmm4, 18
  vpaddd zmm27, zmm27, dword ptr [rip + .Llane_k + 108]{1to16}
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm3
  vmovdqa64 [rcx + 1536], zmm27
  vprord zmm28, zmm17, 17
  vpsrld zmm3, zmm4, 3
  vprord zmm29, zmm17, 19
  vpsrld zmm31, zmm17, 10
  vpxord zmm2, zmm2, zmm3
  vpternlogd zmm28, zmm29, zmm31, 0x96
  vpxord zmm3, zmm2, zmm7
  vpaddd zmm28, zmm28, zmm18
  vmovdqa64 zmm10, zmm28
  vpaddd zmm2, zmm3, zmm5
  vpaddd zmm10, zmm10, dword ptr [rip + .Llane_k + 112]{1to16}
  vpaddd zmm7, zmm0, [rip + .Lkeys + 768]
  vmovdqa64 [rcx + 1600], zmm10
  vprord zmm11, zmm23, 17
  vmovdqa64 [rdi + 768], zmm7
  vprord zmm14, zmm23, 19
  vpsrld zmm15, zmm23, 10
  vprord zmm3, zmm0, 17
  vpternlogd zmm11, zmm14, zmm15, 0x96
  vprord zmm5, zmm0, 19
  vpaddd zmm11, zmm11, zmm22
  vmovdqa64 zmm16, zmm11
  vpsrld zmm7, zmm0, 10
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 116]{1to16}
  vpxord zmm3, zmm3, zmm7
  vmovdqa64 [rcx + 1664], zmm16
  vprord zmm19, zmm28, 17
  vpxord zmm7, zmm3, zmm5
  vprord zmm20, zmm28, 19
  vpsrld zmm21, zmm28, 10
  vpaddd zmm3, zmm7, zmm1
  vpternlogd zmm19, zmm20, zmm21, 0x96
  vpblendmd zmm5{k1}, zmm0, zmm6
  vpaddd zmm19, zmm19, [rip + .Llane_sigma_length1]
  vpaddd zmm19, zmm19, zmm26
  vpshufd zmm7, zmm5, 0xb1
  vmovdqa64 zmm24, zmm19
  vpaddd zmm1, zmm7, [rdi + 4800]
  vpaddd zmm24, zmm24, dword ptr [rip + .Llane_k + 120]{1to16}
  vmovdqa64 [rcx + 1728], zmm24
  vprord zmm5, zmm7, 7
  vprord zmm25, zmm11, 17
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm2
  vprord zmm27, zmm11, 19
  vpsrld zmm29, zmm11, 10
  vprord zmm2, zmm7, 18
  vpternlogd zmm25, zmm27, zmm29, 0x96
  vpaddd zmm25, zmm25, [rcx + 8064]
  vpsrld zmm7, zmm7, 3
  vpaddd zmm25, zmm25, zmm30
  vpxord zmm5, zmm5, zmm7
  vmovdqa64 zmm31, zmm25
  vpaddd zmm31, zmm31, dword ptr [rip + .Llane_k + 124]{1to16}
  vpxord zmm7, zmm5, zmm2
  vmovdqa64 [rcx + 1792], zmm31
  vpaddd zmm5, zmm7, zmm6
  vprord zmm10, zmm19, 17
  vprord zmm14, zmm19, 19
  vpaddd zmm2, zmm3, [rip + .Lkeys + 832]
  vpsrld zmm15, zmm19, 10
  vpternlogd zmm10, zmm14, zmm15, 0x96
  vmovdqa64 [rdi + 832], zmm2
  vpaddd zmm10, zmm10, [rcx + 8128]
  vprord zmm7, zmm3, 17
  vpaddd zmm10, zmm10, zmm13
  vmovdqa64 zmm16, zmm10
  vprord zmm6, zmm3, 19
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 128]{1to16}
  vpsrld zmm2, zmm3, 10
  vmovdqa64 [rcx + 1856], zmm16
  vprord zmm20, zmm25, 17
  vpxord zmm7, zmm7, zmm2
  vprord zmm21, zmm25, 19
  vpsrld zmm24, zmm25, 10
  vpxord zmm2, zmm7, zmm6
  vpternlogd zmm20, zmm21, zmm24, 0x96
  vpaddd zmm7, zmm2, zmm4
  vpaddd zmm20, zmm20, zmm17
  vpaddd zmm20, zmm20, [rcx + 7872]
  vpblendmd zmm6{k1}, zmm3, zmm0
  vprord zmm27, zmm9, 7
  vpshufd zmm2, zmm6, 0xb1
  vprord zmm29, zmm9, 18
  vpsrld zmm31, zmm9, 3
  vpaddd zmm4, zmm2, [rdi + 4928 + 64 * 0]
  vpternlogd zmm27, zmm29, zmm31, 0x96
  vpaddd zmm20, zmm20, zmm27
  vprord zmm6, zmm2, 7
  vmovdqa64 zmm14, zmm20
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm5
  vpaddd zmm14, zmm14, dword ptr [rip + .Llane_k + 132]{1to16}
  vmovdqa64 [rcx + 1920], zmm14
  vprord zmm5, zmm2, 18
  vprord zmm15, zmm10, 17
  vpsrld zmm2, zmm2, 3
  vprord zmm16, zmm10, 19
  vpsrld zmm21, zmm10, 10
  vpxord zmm6, zmm6, zmm2
  vpternlogd zmm15, zmm16, zmm21, 0x96
  vpxord zmm2, zmm6, zmm5
  vpaddd zmm15, zmm15, zmm23
  vpaddd zmm15, zmm15, zmm9
  vpaddd zmm6, zmm2, zmm0
  vprord zmm24, zmm8, 7
  vprord zmm29, zmm8, 18
  vpaddd zmm5, zmm7, [rip + .Lkeys + 896]
  vpsrld zmm31, zmm8, 3
  vmovdqa64 [rdi + 896], zmm5
  vpternlogd zmm24, zmm29, zmm31, 0x96
  vpaddd zmm15, zmm15, zmm24
  vprord zmm2, zmm7, 17
  vmovdqa64 zmm27, zmm15
  vprord zmm0, zmm7, 19
  vpaddd zmm27, zmm27, dword ptr [rip + .Llane_k + 136]{1to16}
  vmovdqa64 [rcx + 1984], zmm27
  vpsrld zmm5, zmm7, 10
  vprord zmm14, zmm20, 17
  vprord zmm16, zmm20, 19
  vpxord zmm2, zmm2, zmm5
  vpsrld zmm21, zmm20, 10
  vpxord zmm5, zmm2, zmm0
  vpternlogd zmm14, zmm16, zmm21, 0x96
  vpaddd zmm14, zmm14, zmm28
  vpaddd zmm2, zmm5, zmm1
  vpaddd zmm14, zmm14, zmm8
  vpblendmd zmm0{k1}, zmm7, zmm3
  vprord zmm29, zmm12, 7
  vprord zmm31, zmm12, 18
  vpshufd zmm5, zmm0, 0xb1
  vpsrld zmm24, zmm12, 3
  vpternlogd zmm29, zmm31, zmm24, 0x96
  vpaddd zmm1, zmm5, [rdi + 4928 + 64 * 1]
  vpaddd zmm14, zmm14, zmm29
  vprord zmm0, zmm5, 7
  vmovdqa64 zmm9, zmm14
  vpaddd zmm9, zmm9, dword ptr [rip + .Llane_k + 140]{1to16}
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm6
  vmovdqa64 [rcx + 2048], zmm9
  vprord zmm6, zmm5, 18
  vprord zmm27, zmm15, 17
  vprord zmm16, zmm15, 19
  vpsrld zmm5, zmm5, 3
  vpsrld zmm21, zmm15, 10
  vpxord zmm0, zmm0, zmm5
  vpternlogd zmm27, zmm16, zmm21, 0x96
  vpaddd zmm27, zmm27, zmm11
  vpxord zmm5, zmm0, zmm6
  vpaddd zmm27, zmm27, zmm12
  vprord zmm31, zmm18, 7
  vpaddd zmm0, zmm5, zmm3
  vprord zmm24, zmm18, 18
  vpaddd zmm6, zmm2, [rip + .Lkeys + 960]
  vpsrld zmm29, zmm18, 3
  vpternlogd zmm31, zmm24, zmm29, 0x96
  vmovdqa64 [rdi + 960], zmm6
  vpaddd zmm27, zmm27, zmm31
  vprord zmm5, zmm2, 17
  vmovdqa64 zmm8, zmm27
  vpaddd zmm8, zmm8, dword ptr [rip + .Llane_k + 144]{1to16}
  vprord zmm3, zmm2, 19
  vmovdqa64 [rcx + 2112], zmm8
  vprord zmm9, zmm14, 17
  vpsrld zmm6, zmm2, 10
  vprord zmm16, zmm14, 19
  vpxord zmm5, zmm5, zmm6
  vpsrld zmm21, zmm14, 10
  vpternlogd zmm9, zmm16, zmm21, 0x96
  vpxord zmm6, zmm5, zmm3
  vpaddd zmm9, zmm9, zmm19
  vpaddd zmm5, zmm6, zmm4
  vpaddd zmm9, zmm9, zmm18
  vprord zmm24, zmm22, 7
  vpblendmd zmm3{k1}, zmm2, zmm7
  vprord zmm29, zmm22, 18
  vpsrld zmm31, zmm22, 3
  vpshufd zmm6, zmm3, 0xb1
  vpternlogd zmm24, zmm29, zmm31, 0x96
  vpaddd zmm4, zmm6, [rdi + 4928 + 64 * 2]
  vpaddd zmm9, zmm9, zmm24
  vmovdqa64 zmm12, zmm9
  vprord zmm3, zmm6, 7
  vpaddd zmm12, zmm12, dword ptr [rip + .Llane_k + 148]{1to16}
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm0
  vmovdqa64 [rcx + 2176], zmm12
  vprord zmm8, zmm27, 17
  vprord zmm0, zmm6, 18
  vprord zmm16, zmm27, 19
  vpsrld zmm6, zmm6, 3
  vpsrld zmm21, zmm27, 10
  vpternlogd zmm8, zmm16, zmm21, 0x96
  vpxord zmm3, zmm3, zmm6
  vpaddd zmm8, zmm8, zmm25
  vpaddd zmm8, zmm8, zmm22
  vpxord zmm6, zmm3, zmm0
  vprord zmm29, zmm26, 7
  vpaddd zmm3, zmm6, zmm7
  vprord zmm31, zmm26, 18
  vpsrld zmm24, zmm26, 3
  vpaddd zmm0, zmm5, [rip + .Lkeys + 1024]
  vpternlogd zmm29, zmm31, zmm24, 0x96
  vmovdqa64 [rdi + 1024], zmm0
  vpaddd zmm8, zmm8, zmm29
  vmovdqa64 zmm18, zmm8
  vprord zmm6, zmm5, 17
  vpaddd zmm18, zmm18, dword ptr [rip + .Llane_k + 152]{1to16}
  vmovdqa64 [rcx + 2240], zmm18
  vprord zmm7, zmm5, 19
  vprord zmm12, zmm9, 17
  vpsrld zmm0, zmm5, 10
  vprord zmm16, zmm9, 19
  vpsrld zmm21, zmm9, 10
  vpxord zmm6, zmm6, zmm0
  vpternlogd zmm12, zmm16, zmm21, 0x96
  vpxord zmm0, zmm6, zmm7
  vpaddd zmm12, zmm12, zmm10
  vpaddd zmm12, zmm12, zmm26
  vpaddd zmm6, zmm0, zmm1
  vprord zmm31, zmm30, 7
  vprord zmm24, zmm30, 18
  vpblendmd zmm7{k1}, zmm5, zmm2
  vpsrld zmm29, zmm30, 3
  vpshufd zmm0, zmm7, 0xb1
  vpternlogd zmm31, zmm24, zmm29, 0x96
  vpaddd zmm12, zmm12, zmm31
  vpaddd zmm1, zmm0, [rdi + 4928 + 64 * 0]
  vmovdqa64 zmm22, zmm12
  vprord zmm7, zmm0, 7
  vpaddd zmm22, zmm22, dword ptr [rip + .Llane_k + 156]{1to16}
  vmovdqa64 [rcx + 2304], zmm22
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm3
  vprord zmm18, zmm8, 17
  vprord zmm3, zmm0, 18
  vprord zmm16, zmm8, 19
  vpsrld zmm21, zmm8, 10
  vpsrld zmm0, zmm0, 3
  vpternlogd zmm18, zmm16, zmm21, 0x96
  vpaddd zmm18, zmm18, zmm20
  vpxord zmm7, zmm7, zmm0
  vpaddd zmm18, zmm18, zmm30
  vpxord zmm0, zmm7, zmm3
  vprord zmm24, zmm13, 7
  vprord zmm29, zmm13, 18
  vpaddd zmm7, zmm0, zmm2
  vpsrld zmm31, zmm13, 3
  vpaddd zmm3, zmm6, [rip + .Lkeys + 1088]
  vpternlogd zmm24, zmm29, zmm31, 0x96
  vpaddd zmm18, zmm18, zmm24
  vmovdqa64 [rdi + 1088], zmm3
  vmovdqa64 zmm26, zmm18
  vpaddd zmm26, zmm26, dword ptr [rip + .Llane_k + 160]{1to16}
  vprord zmm0, zmm6, 17
  vmovdqa64 [rcx + 2368], zmm26
  vprord zmm2, zmm6, 19
  vprord zmm22, zmm12, 17
  vprord zmm16, zmm12, 19
  vpsrld zmm3, zmm6, 10
  vpsrld zmm21, zmm12, 10
  vpxord zmm0, zmm0, zmm3
  vpternlogd zmm22, zmm16, zmm21, 0x96
  vpaddd zmm22, zmm22, zmm15
  vpxord zmm3, zmm0, zmm2
  vpaddd zmm22, zmm22, zmm13
  vprord zmm29, zmm17, 7
  vpaddd zmm0, zmm3, zmm4
  vprord zmm31, zmm17, 18
  vpblendmd zmm2{k1}, zmm6, zmm5
  vpsrld zmm24, zmm17, 3
  vpternlogd zmm29, zmm31, zmm24, 0x96
  vpshufd zmm3, zmm2, 0xb1
  vpaddd zmm22, zmm22, zmm29
  vpaddd zmm4, zmm3, [rdi + 4928 + 64 * 1]
  vmovdqa64 zmm30, zmm22
  vpaddd zmm30, zmm30, dword ptr [rip + .Llane_k + 164]{1to16}
  vprord zmm2, zmm3, 7
  vmovdqa64 [rcx + 2432], zmm30
  vprord zmm26, zmm18, 17
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm7
  vprord zmm16, zmm18, 19
  vprord zmm7, zmm3, 18
  vpsrld zmm21, zmm18, 10
  vpternlogd zmm26, zmm16, zmm21, 0x96
  vpsrld zmm3, zmm3, 3
  vpaddd zmm26, zmm26, zmm14
  vpxord zmm2, zmm2, zmm3
  vpaddd zmm26, zmm26, zmm17
  vprord zmm31, zmm23, 7
  vpxord zmm3, zmm2, zmm7
  vprord zmm24, zmm23, 18
  vpaddd zmm2, zmm3, zmm5
  vpsrld zmm29, zmm23, 3
  vpternlogd zmm31, zmm24, zmm29, 0x96
  vpaddd zmm7, zmm0, [rip + .Lkeys + 1152]
  vpaddd zmm26, zmm26, zmm31
  vmovdqa64 zmm13, zmm26
  vmovdqa64 [rdi + 1152], zmm7
  vpaddd zmm13, zmm13, dword ptr [rip + .Llane_k + 168]{1to16}
  vprord zmm3, zmm0, 17
  vmovdqa64 [rcx + 2496], zmm13
  vprord zmm30, zmm22, 17
  vprord zmm5, zmm0, 19
  vprord zmm16, zmm22, 19
  vpsrld zmm7, zmm0, 10
  vpsrld zmm21, zmm22, 10
  vpternlogd zmm30, zmm16, zmm21, 0x96
  vpxord zmm3, zmm3, zmm7
  vpaddd zmm30, zmm30, zmm27
  vpaddd zmm30, zmm30, zmm23
  vpxord zmm7, zmm3, zmm5
  vprord zmm24, zmm28, 7
  vpaddd zmm3, zmm7, zmm1
  vprord zmm29, zmm28, 18
  vpsrld zmm31, zmm28, 3
  vpblendmd zmm5{k1}, zmm0, zmm6
  vpternlogd zmm24, zmm29, zmm31, 0x96
  vpshufd zmm7, zmm5, 0xb1
  vpaddd zmm30, zmm30, zmm24
  vmovdqa64 zmm17, zmm30
  vpaddd zmm1, zmm7, [rdi + 4928 + 64 * 2]
  vpaddd zmm17, zmm17, dword ptr [rip + .Llane_k + 172]{1to16}
  vmovdqa64 [rcx + 2560], zmm17
  vprord zmm5, zmm7, 7
  vprord zmm13, zmm26, 17
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm2
  vprord zmm16, zmm26, 19
  vpsrld zmm21, zmm26, 10
  vprord zmm2, zmm7, 18
  vpternlogd zmm13, zmm16, zmm21, 0x96
  vpsrld zmm7, zmm7, 3
  vpaddd zmm13, zmm13, zmm9
  vpaddd zmm13, zmm13, zmm28
  vpxord zmm5, zmm5, zmm7
  vprord zmm29, zmm11, 7
  vpxord zmm7, zmm5, zmm2
  vprord zmm31, zmm11, 18
  vpsrld zmm24, zmm11, 3
  vpaddd zmm5, zmm7, zmm6
  vpternlogd zmm29, zmm31, zmm24, 0x96
  vpaddd zmm13, zmm13, zmm29
  vpaddd zmm2, zmm3, [rip + .Lkeys + 1216]
  vmovdqa64 zmm23, zmm13
  vmovdqa64 [rdi + 1216], zmm2
  vpaddd zmm23, zmm23, dword ptr [rip + .Llane_k + 176]{1to16}
  vmovdqa64 [rcx + 2624], zmm23
  vprord zmm7, zmm3, 17
  vprord zmm17, zmm30, 17
  vprord zmm6, zmm3, 19
  vprord zmm16, zmm30, 19
  vpsrld zmm21, zmm30, 10
  vpsrld zmm2, zmm3, 10
  vpternlogd zmm17, zmm16, zmm21, 0x96
  vpaddd zmm17, zmm17, zmm8
  vpxord zmm7, zmm7, zmm2
  vpaddd zmm17, zmm17, zmm11
  vpxord zmm2, zmm7, zmm6
  vprord zmm31, zmm19, 7
  vprord zmm24, zmm19, 18
  vpaddd zmm7, zmm2, zmm4
  vpsrld zmm29, zmm19, 3
  vpblendmd zmm6{k1}, zmm3, zmm0
  vpternlogd zmm31, zmm24, zmm29, 0x96
  vpaddd zmm17, zmm17, zmm31
  vpshufd zmm2, zmm6, 0xb1
  vmovdqa64 zmm28, zmm17
  vpaddd zmm28, zmm28, dword ptr [rip + .Llane_k + 180]{1to16}
  vpaddd zmm4, zmm2, [rdi + 4928 + 64 * 0]
  vmovdqa64 [rcx + 2688], zmm28
  vprord zmm6, zmm2, 7
  vprord zmm23, zmm13, 17
  vprord zmm16, zmm13, 19
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm5
  vpsrld zmm21, zmm13, 10
  vprord zmm5, zmm2, 18
  vpternlogd zmm23, zmm16, zmm21, 0x96
  vpaddd zmm23, zmm23, zmm12
  vpsrld zmm2, zmm2, 3
  vpaddd zmm23, zmm23, zmm19
  vpxord zmm6, zmm6, zmm2
  vprord zmm24, zmm25, 7
  vprord zmm29, zmm25, 18
  vpxord zmm2, zmm6, zmm5
  vpsrld zmm31, zmm25, 3
  vpternlogd zmm24, zmm29, zmm31, 0x96
  vpaddd zmm6, zmm2, zmm0
  vpaddd zmm23, zmm23, zmm24
  vpaddd zmm5, zmm7, [rip + .Lkeys + 1280]
  vmovdqa64 zmm11, zmm23
  vpaddd zmm11, zmm11, dword ptr [rip + .Llane_k + 184]{1to16}
  vmovdqa64 [rdi + 1280], zmm5
  vmovdqa64 [rcx + 2752], zmm11
  vprord zmm2, zmm7, 17
  vprord zmm28, zmm17, 17
  vprord zmm16, zmm17, 19
  vprord zmm0, zmm7, 19
  vpsrld zmm21, zmm17, 10
  vpternlogd zmm28, zmm16, zmm21, 0x96
  vpsrld zmm5, zmm7, 10
  vpaddd zmm28, zmm28, zmm18
  vpxord zmm2, zmm2, zmm5
  vpaddd zmm28, zmm28, zmm25
  vprord zmm29, zmm10, 7
  vpxord zmm5, zmm2, zmm0
  vprord zmm31, zmm10, 18
  vpaddd zmm2, zmm5, zmm1
  vpsrld zmm24, zmm10, 3
  vpternlogd zmm29, zmm31, zmm24, 0x96
  vpblendmd zmm0{k1}, zmm7, zmm3
  vpaddd zmm28, zmm28, zmm29
  vmovdqa64 zmm19, zmm28
  vpshufd zmm5, zmm0, 0xb1
  vpaddd zmm19, zmm19, dword ptr [rip + .Llane_k + 188]{1to16}
  vpaddd zmm1, zmm5, [rdi + 4928 + 64 * 1]
  vmovdqa64 [rcx + 2816], zmm19
  vprord zmm11, zmm23, 17
  vprord zmm0, zmm5, 7
  vprord zmm16, zmm23, 19
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm6
  vpsrld zmm21, zmm23, 10
  vpternlogd zmm11, zmm16, zmm21, 0x96
  vprord zmm6, zmm5, 18
  vpaddd zmm11, zmm11, zmm22
  vpaddd zmm11, zmm11, zmm10
  vpsrld zmm5, zmm5, 3
  vprord zmm31, zmm20, 7
  vpxord zmm0, zmm0, zmm5
  vprord zmm24, zmm20, 18
  vpsrld zmm29, zmm20, 3
  vpxord zmm5, zmm0, zmm6
  vpternlogd zmm31, zmm24, zmm29, 0x96
  vpaddd zmm0, zmm5, zmm3
  vpaddd zmm11, zmm11, zmm31
  vmovdqa64 zmm25, zmm11
  vpaddd zmm6, zmm2, [rip + .Lkeys + 1344]
  vpaddd zmm25, zmm25, dword ptr [rip + .Llane_k + 192]{1to16}
  vmovdqa64 [rdi + 1344], zmm6
  vmovdqa64 [rcx + 2880], zmm25
  vprord zmm19, zmm28, 17
  vprord zmm5, zmm2, 17
  vprord zmm16, zmm28, 19
  vpsrld zmm21, zmm28, 10
  vprord zmm3, zmm2, 19
  vpternlogd zmm19, zmm16, zmm21, 0x96
  vpsrld zmm6, zmm2, 10
  vpaddd zmm19, zmm19, zmm26
  vpaddd zmm19, zmm19, zmm20
  vpxord zmm5, zmm5, zmm6
  vprord zmm24, zmm15, 7
  vpxord zmm6, zmm5, zmm3
  vprord zmm29, zmm15, 18
  vpsrld zmm31, zmm15, 3
  vpaddd zmm5, zmm6, zmm4
  vpternlogd zmm24, zmm29, zmm31, 0x96
  vpaddd zmm19, zmm19, zmm24
  vpblendmd zmm3{k1}, zmm2, zmm7
  vmovdqa64 zmm10, zmm19
  vpshufd zmm6, zmm3, 0xb1
  vpaddd zmm10, zmm10, dword ptr [rip + .Llane_k + 196]{1to16}
  vmovdqa64 [rcx + 2944], zmm10
  vpaddd zmm4, zmm6, [rdi + 4928 + 64 * 2]
  vprord zmm25, zmm11, 17
  vprord zmm3, zmm6, 7
  vprord zmm16, zmm11, 19
  vpsrld zmm21, zmm11, 10
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm0
  vpternlogd zmm25, zmm16, zmm21, 0x96
  vpaddd zmm25, zmm25, zmm30
  vprord zmm0, zmm6, 18
  vpaddd zmm25, zmm25, zmm15
  vpsrld zmm6, zmm6, 3
  vprord zmm29, zmm14, 7
  vprord zmm31, zmm14, 18
  vpxord zmm3, zmm3, zmm6
  vpsrld zmm24, zmm14, 3
  vpxord zmm6, zmm3, zmm0
  vpternlogd zmm29, zmm31, zmm24, 0x96
  vpaddd zmm25, zmm25, zmm29
  vpaddd zmm3, zmm6, zmm7
  vmovdqa64 zmm20, zmm25
  vpaddd zmm0, zmm5, [rip + .Lkeys + 1408]
  vpaddd zmm20, zmm20, dword ptr [rip + .Llane_k + 200]{1to16}
  vmovdqa64 [rcx + 3008], zmm20
  vmovdqa64 [rdi + 1408], zmm0
  vprord zmm10, zmm19, 17
  vprord zmm16, zmm19, 19
  vprord zmm6, zmm5, 17
  vpsrld zmm21, zmm19, 10
  vprord zmm7, zmm5, 19
  vpternlogd zmm10, zmm16, zmm21, 0x96
  vpaddd zmm10, zmm10, zmm13
  vpsrld zmm0, zmm5, 10
  vpaddd zmm10, zmm10, zmm14
  vpxord zmm6, zmm6, zmm0
  vprord zmm31, zmm27, 7
  vprord zmm24, zmm27, 18
  vpxord zmm0, zmm6, zmm7
  vpsrld zmm29, zmm27, 3
  vpternlogd zmm31, zmm24, zmm29, 0x96
  vpaddd zmm6, zmm0, zmm1
  vpaddd zmm10, zmm10, zmm31
  vpblendmd zmm7{k1}, zmm5, zmm2
  vmovdqa64 zmm15, zmm10
  vpaddd zmm15, zmm15, dword ptr [rip + .Llane_k + 204]{1to16}
  vpshufd zmm0, zmm7, 0xb1
  vmovdqa64 [rcx + 3072], zmm15
  vpaddd zmm1, zmm0, [rdi + 4928 + 64 * 0]
  vprord zmm20, zmm25, 17
  vprord zmm16, zmm25, 19
  vprord zmm7, zmm0, 7
  vpsrld zmm21, zmm25, 10
  vpternlogd zmm20, zmm16, zmm21, 0x96
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm3
  vpaddd zmm20, zmm20, zmm17
  vprord zmm3, zmm0, 18
  vpaddd zmm20, zmm20, zmm27
  vprord zmm24, zmm9, 7
  vpsrld zmm0, zmm0, 3
  vprord zmm29, zmm9, 18
  vpxord zmm7, zmm7, zmm0
  vpsrld zmm31, zmm9, 3
  vpternlogd zmm24, zmm29, zmm31, 0x96
  vpxord zmm0, zmm7, zmm3
  vpaddd zmm20, zmm20, zmm24
  vpaddd zmm7, zmm0, zmm2
  vmovdqa64 zmm14, zmm20
  vpaddd zmm14, zmm14, dword ptr [rip + .Llane_k + 208]{1to16}
  vpaddd zmm3, zmm6, [rip + .Lkeys + 1472]
  vmovdqa64 [rcx + 3136], zmm14
  vprord zmm15, zmm10, 17
  vmovdqa64 [rdi + 1472], zmm3
  vprord zmm16, zmm10, 19
  vprord zmm0, zmm6, 17
  vpsrld zmm21, zmm10, 10
  vpternlogd zmm15, zmm16, zmm21, 0x96
  vprord zmm2, zmm6, 19
  vpaddd zmm15, zmm15, zmm23
  vpsrld zmm3, zmm6, 10
  vpaddd zmm15, zmm15, zmm9
  vprord zmm29, zmm8, 7
  vpxord zmm0, zmm0, zmm3
  vprord zmm31, zmm8, 18
  vpsrld zmm24, zmm8, 3
  vpxord zmm3, zmm0, zmm2
  vpternlogd zmm29, zmm31, zmm24, 0x96
  vpaddd zmm0, zmm3, zmm4
  vpaddd zmm15, zmm15, zmm29
  vmovdqa64 zmm27, zmm15
  vpblendmd zmm2{k1}, zmm6, zmm5
  vpaddd zmm27, zmm27, dword ptr [rip + .Llane_k + 212]{1to16}
  vpshufd zmm3, zmm2, 0xb1
  vmovdqa64 [rcx + 3200], zmm27
  vprord zmm14, zmm20, 17
  vpaddd zmm4, zmm3, [rdi + 4928 + 64 * 1]
  vprord zmm16, zmm20, 19
  vpsrld zmm21, zmm20, 10
  vprord zmm2, zmm3, 7
  vpternlogd zmm14, zmm16, zmm21, 0x96
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm7
  vpaddd zmm14, zmm14, zmm28
  vpaddd zmm14, zmm14, zmm8
  vprord zmm7, zmm3, 18
  vprord zmm31, zmm12, 7
  vpsrld zmm3, zmm3, 3
  vprord zmm24, zmm12, 18
  vpsrld zmm29, zmm12, 3
  vpxord zmm2, zmm2, zmm3
  vpternlogd zmm31, zmm24, zmm29, 0x96
  vpxord zmm3, zmm2, zmm7
  vpaddd zmm14, zmm14, zmm31
  vmovdqa64 zmm9, zmm14
  vpaddd zmm2, zmm3, zmm5
  vpaddd zmm9, zmm9, dword ptr [rip + .Llane_k + 216]{1to16}
  vmovdqa64 [rcx + 3264], zmm9
  vpaddd zmm7, zmm0, [rip + .Lkeys + 1536]
  vprord zmm27, zmm15, 17
  vmovdqa64 [rdi + 1536], zmm7
  vprord zmm16, zmm15, 19
  vpsrld zmm21, zmm15, 10
  vprord zmm3, zmm0, 17
  vpternlogd zmm27, zmm16, zmm21, 0x96
  vprord zmm5, zmm0, 19
  vpaddd zmm27, zmm27, zmm11
  vpaddd zmm27, zmm27, zmm12
  vpsrld zmm7, zmm0, 10
  vprord zmm24, zmm18, 7
  vprord zmm29, zmm18, 18
  vpxord zmm3, zmm3, zmm7
  vpsrld zmm31, zmm18, 3
  vpxord zmm7, zmm3, zmm5
  vpternlogd zmm24, zmm29, zmm31, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm3, zmm7, zmm1
  vmovdqa64 zmm8, zmm27
  vpblendmd zmm5{k1}, zmm0, zmm6
  vpaddd zmm8, zmm8, dword ptr [rip + .Llane_k + 220]{1to16}
  vmovdqa64 [rcx + 3328], zmm8
  vpshufd zmm7, zmm5, 0xb1
  vprord zmm9, zmm14, 17
  vprord zmm16, zmm14, 19
  vpaddd zmm1, zmm7, [rdi + 4928 + 64 * 2]
  vpsrld zmm21, zmm14, 10
  vprord zmm5, zmm7, 7
  vpternlogd zmm9, zmm16, zmm21, 0x96
  vpaddd zmm9, zmm9, zmm19
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm2
  vpaddd zmm9, zmm9, zmm18
  vprord zmm2, zmm7, 18
  vprord zmm29, zmm22, 7
  vprord zmm31, zmm22, 18
  vpsrld zmm7, zmm7, 3
  vpsrld zmm24, zmm22, 3
  vpternlogd zmm29, zmm31, zmm24, 0x96
  vpxord zmm5, zmm5, zmm7
  vpaddd zmm9, zmm9, zmm29
  vpxord zmm7, zmm5, zmm2
  vmovdqa64 zmm12, zmm9
  vpaddd zmm12, zmm12, dword ptr [rip + .Llane_k + 224]{1to16}
  vpaddd zmm5, zmm7, zmm6
  vmovdqa64 [rcx + 3392], zmm12
  vpaddd zmm2, zmm3, [rip + .Lkeys + 1600]
  vprord zmm8, zmm27, 17
  vprord zmm16, zmm27, 19
  vmovdqa64 [rdi + 1600], zmm2
  vpsrld zmm21, zmm27, 10
  vprord zmm7, zmm3, 17
  vpternlogd zmm8, zmm16, zmm21, 0x96
  vpaddd zmm8, zmm8, zmm25
  vprord zmm6, zmm3, 19
  vpaddd zmm8, zmm8, zmm22
  vprord zmm31, zmm26, 7
  vpsrld zmm2, zmm3, 10
  vprord zmm24, zmm26, 18
  vpxord zmm7, zmm7, zmm2
  vpsrld zmm29, zmm26, 3
  vpternlogd zmm31, zmm24, zmm29, 0x96
  vpxord zmm2, zmm7, zmm6
  vpaddd zmm8, zmm8, zmm31
  vpaddd zmm7, zmm2, zmm4
  vmovdqa64 zmm18, zmm8
  vpaddd zmm18, zmm18, dword ptr [rip + .Llane_k + 228]{1to16}
  vpblendmd zmm6{k1}, zmm3, zmm0
  vmovdqa64 [rcx + 3456], zmm18
  vprord zmm12, zmm9, 17
  vpshufd zmm2, zmm6, 0xb1
  vprord zmm16, zmm9, 19
  vpaddd zmm4, zmm2, [rdi + 4928 + 64 * 0]
  vpsrld zmm21, zmm9, 10
  vpternlogd zmm12, zmm16, zmm21, 0x96
  vpaddd zmm0, zmm7, [rip + .Lkeys + 1664]
  vpaddd zmm12, zmm12, zmm10
  vmovdqa64 [rdi + 1664], zmm0
  vpaddd zmm12, zmm12, zmm26
  vprord zmm24, zmm30, 7
  vprord zmm6, zmm7, 17
  vprord zmm29, zmm30, 18
  vpsrld zmm31, zmm30, 3
  vprord zmm2, zmm7, 19
  vpternlogd zmm24, zmm29, zmm31, 0x96
  vpsrld zmm0, zmm7, 10
  vpaddd zmm12, zmm12, zmm24
  vmovdqa64 zmm22, zmm12
  vpxord zmm6, zmm6, zmm0
  vpaddd zmm22, zmm22, dword ptr [rip + .Llane_k + 232]{1to16}
  vpxord zmm0, zmm6, zmm2
  vmovdqa64 [rcx + 3520], zmm22
  vprord zmm18, zmm8, 17
  vpaddd zmm6, zmm0, zmm1
  vprord zmm16, zmm8, 19
  vpblendmd zmm2{k1}, zmm7, zmm3
  vpsrld zmm21, zmm8, 10
  vpternlogd zmm18, zmm16, zmm21, 0x96
  vpshufd zmm0, zmm2, 0xb1
  vpaddd zmm18, zmm18, zmm20
  vpaddd zmm18, zmm18, zmm30
  vpaddd zmm1, zmm0, [rdi + 4928 + 64 * 1]
  vprord zmm29, zmm13, 7
  vpaddd zmm3, zmm6, [rip + .Lkeys + 1728]
  vprord zmm31, zmm13, 18
  vpsrld zmm24, zmm13, 3
  vmovdqa64 [rdi + 1728], zmm3
  vpternlogd zmm29, zmm31, zmm24, 0x96
  vprord zmm2, zmm6, 17
  vpaddd zmm18, zmm18, zmm29
  vmovdqa64 zmm26, zmm18
  vprord zmm0, zmm6, 19
  vpaddd zmm26, zmm26, dword ptr [rip + .Llane_k + 236]{1to16}
  vmovdqa64 [rcx + 3584], zmm26
  vpsrld zmm3, zmm6, 10
  vprord zmm22, zmm12, 17
  vpxord zmm2, zmm2, zmm3
  vprord zmm16, zmm12, 19
  vpsrld zmm21, zmm12, 10
  vpxord zmm3, zmm2, zmm0
  vpternlogd zmm22, zmm16, zmm21, 0x96
  vpaddd zmm2, zmm3, zmm4
  vpaddd zmm22, zmm22, zmm15
  vpaddd zmm22, zmm22, zmm13
  vpblendmd zmm0{k1}, zmm6, zmm7
  vprord zmm31, zmm17, 7
  vprord zmm24, zmm17, 18
  vpshufd zmm3, zmm0, 0xb1
  vpsrld zmm29, zmm17, 3
  vpaddd zmm4, zmm3, [rdi + 4928 + 64 * 2]
  vpternlogd zmm31, zmm24, zmm29, 0x96
  vpaddd zmm22, zmm22, zmm31
  vpaddd zmm7, zmm2, [rip + .Lkeys + 1792]
  vmovdqa64 zmm30, zmm22
  vmovdqa64 [rdi + 1792], zmm7
  vpaddd zmm30, zmm30, dword ptr [rip + .Llane_k + 240]{1to16}
  vmovdqa64 [rcx + 3648], zmm30
  vprord zmm0, zmm2, 17
  vprord zmm26, zmm18, 17
  vprord zmm3, zmm2, 19
  vprord zmm16, zmm18, 19
  vpsrld zmm21, zmm18, 10
  vpsrld zmm7, zmm2, 10
  vpternlogd zmm26, zmm16, zmm21, 0x96
  vpaddd zmm26, zmm26, zmm14
  vpxord zmm0, zmm0, zmm7
  vpaddd zmm26, zmm26, zmm17
  vpxord zmm7, zmm0, zmm3
  vprord zmm24, zmm23, 7
  vprord zmm29, zmm23, 18
  vpaddd zmm0, zmm7, zmm1
  vpsrld zmm31, zmm23, 3
  vpblendmd zmm3{k1}, zmm2, zmm6
  vpternlogd zmm24, zmm29, zmm31, 0x96
  vpaddd zmm26, zmm26, zmm24
  vpshufd zmm7, zmm3, 0xb1
  vmovdqa64 zmm13, zmm26
  vpaddd zmm13, zmm13, dword ptr [rip + .Llane_k + 244]{1to16}
  vpaddd zmm1, zmm5, zmm7
  vmovdqa64 [rcx + 3712], zmm13
  vpaddd zmm2, zmm0, [rip + .Lkeys + 1856]
  vprord zmm30, zmm22, 17
  vprord zmm16, zmm22, 19
  vmovdqa64 [rdi + 1856], zmm2
  vpsrld zmm21, zmm22, 10
  vprord zmm6, zmm0, 17
  vpternlogd zmm30, zmm16, zmm21, 0x96
  vpaddd zmm30, zmm30, zmm27
  vprord zmm3, zmm0, 19
  vpaddd zmm30, zmm30, zmm23
  vprord zmm29, zmm28, 7
  vpsrld zmm5, zmm0, 10
  vprord zmm31, zmm28, 18
  vpxord zmm7, zmm6, zmm5
  vpsrld zmm24, zmm28, 3
  vpternlogd zmm29, zmm31, zmm24, 0x96
  vpxord zmm2, zmm7, zmm3
  vpaddd zmm30, zmm30, zmm29
  vpaddd zmm0, zmm2, zmm4
  vmovdqa64 zmm17, zmm30
  vpaddd zmm17, zmm17, dword ptr [rip + .Llane_k + 248]{1to16}
  vpaddd zmm6, zmm0, [rip + .Lkeys + 1920]
  vmovdqa64 [rcx + 3776], zmm17
  vmovdqa64 [rdi + 1920], zmm6
  vprord zmm13, zmm26, 17
  vprord zmm16, zmm26, 19
  vprord zmm5, zmm0, 17
  vpsrld zmm21, zmm26, 10
  vpternlogd zmm13, zmm16, zmm21, 0x96
  vprord zmm7, zmm0, 19
  vpaddd zmm13, zmm13, zmm9
  vpsrld zmm3, zmm0, 10
  vpaddd zmm13, zmm13, zmm28
  vprord zmm31, zmm11, 7
  vpxord zmm2, zmm5, zmm3
  vprord zmm24, zmm11, 18
  vpxord zmm4, zmm2, zmm7
  vpsrld zmm29, zmm11, 3
  vpternlogd zmm31, zmm24, zmm29, 0x96
  vpaddd zmm6, zmm4, zmm1
  vpaddd zmm13, zmm13, zmm31
  vmovdqa64 zmm23, zmm13
  vpaddd zmm0, zmm6, [rip + .Lkeys + 1984]
  vpaddd zmm23, zmm23, dword ptr [rip + .Llane_k + 252]{1to16}
  vmovdqa64 [rdi + 1984], zmm0
  vmovdqa64 [rcx + 3840], zmm23
  vzeroupper
  ret
.size switcher_mixed_schedule, .-switcher_mixed_schedule
.globl switcher_mixed_rounds
.hidden switcher_mixed_rounds
.type switcher_mixed_rounds, @function
.p2align 6
switcher_mixed_rounds:
  mov eax, 0xaaaa
  kmovw k1, eax
  vpbroadcastd zmm20, dword ptr [r8 + 0]
  vmovdqa64 zmm31, [rdi + 4096]
  vpbroadcastd zmm21, dword ptr [r8 + 4]
  vmovdqa xmm1, [rsi + 0]
  vpbroadcastd zmm22, dword ptr [r8 + 8]
  vmovdqa64 zmm30, [rdi + 4160]
  vpbroadcastd zmm23, dword ptr [r8 + 12]
  vpbroadcastd zmm16, dword ptr [r8 + 16]
  vpbroadcastd zmm17, dword ptr [r8 + 20]
  vmovdqa64 zmm29, [rdi + 4224]
  vmovdqa xmm2, [rsi + 16]
  vpbroadcastd zmm18, dword ptr [r8 + 24]
  vpbroadcastd zmm19, dword ptr [r8 + 28]
  vmovdqa64 zmm28, [rdi + 4288]
  vpaddd zmm20, zmm20, [rcx + 0]
  vpaddd zmm16, zmm16, [rcx + 0]
  vpaddd xmm1, xmm1, [rdi + 4352]
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm31
  vpaddd zmm19, zmm19, [rcx + 64]
  vmovdqa64 zmm24, zmm16
  vpternlogd zmm24, zmm17, zmm18, 0xca
  vpunpckhqdq zmm31, zmm31, zmm30
  vpaddd zmm19, zmm19, zmm24
  vmovdqa xmm3, [rsi + 0]
  vprord zmm25, zmm16, 6
  vpshufd zmm31, zmm31, 0xb1
  vprord zmm26, zmm16, 11
  vprord zmm27, zmm16, 25
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm30
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vmovdqa xmm4, [rsi + 16]
  vpaddd zmm19, zmm19, zmm25
  vpaddd zmm23, zmm23, zmm19
  vpbroadcastq zmm30, [rdx + 32]
  vprord zmm24, zmm20, 2
  vprord zmm26, zmm20, 13
  vpaddd xmm3, xmm3, [rdi + 4368]
  vpaddd zmm31, zmm31, zmm30
  vprord zmm27, zmm20, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vpunpckhqdq zmm30, zmm29, zmm28
  vmovdqa64 zmm25, zmm20
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vmovdqa xmm5, [rsi + 0]
  vpaddd zmm24, zmm24, zmm25
  vpshufd zmm30, zmm30, 0xb1
  vpaddd zmm19, zmm19, zmm24
  vpaddd zmm18, zmm18, [rcx + 128]
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm31
  vmovdqa64 zmm26, zmm23
  vmovdqa xmm6, [rsi + 16]
  vpternlogd zmm26, zmm16, zmm17, 0xca
  vpbroadcastq zmm31, [rdx + 40]
  vpaddd zmm18, zmm18, zmm26
  vprord zmm27, zmm23, 6
  vprord zmm24, zmm23, 11
  vpaddd zmm30, zmm30, zmm31
  vpaddd xmm5, xmm5, [rdi + 4384]
  vprord zmm25, zmm23, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 0]
  vpaddd zmm18, zmm18, zmm27
  vpaddd zmm22, zmm22, zmm18
  vmovdqa xmm7, [rsi + 0]
  vmovdqa64 [rdi + 4928 + 64 * 3], zmm30
  vprord zmm26, zmm19, 2
  vprord zmm24, zmm19, 13
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 1]
  vprord zmm25, zmm19, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa xmm8, [rsi + 16]
  vmovdqa64 zmm27, zmm19
  vpunpcklqdq zmm31, zmm31, zmm30
  vpternlogd zmm27, zmm20, zmm21, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpshufd zmm30, zmm31, 0xb1
  vpaddd zmm18, zmm18, zmm26
  vpaddd xmm7, xmm7, [rdi + 4400]
  vpaddd zmm17, zmm17, [rcx + 192]
  vpbroadcastq zmm31, [rdx + 48]
  vmovdqa64 zmm24, zmm22
  vpternlogd zmm24, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm24
  vmovq xmm0, qword ptr [rdi + 4864]
  vpaddd zmm30, zmm30, zmm31
  vprord zmm25, zmm22, 6
  vprord zmm26, zmm22, 11
  vpunpcklqdq zmm31, zmm29, zmm28
  vprord zmm27, zmm22, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  sha256rnds2 xmm2, xmm1
  vpshufd zmm29, zmm31, 0xb1
  vpaddd zmm17, zmm17, zmm25
  vpaddd zmm21, zmm21, zmm17
  vprord zmm24, zmm18, 2
  vpbroadcastq zmm28, [rdx + 56]
  vprord zmm26, zmm18, 13
  sha256rnds2 xmm4, xmm3
  vprord zmm27, zmm18, 22
  vpaddd zmm31, zmm29, zmm28
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm18
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 2]
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  sha256rnds2 xmm6, xmm5
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm17, zmm17, zmm24
  vpaddd zmm28, zmm29, [rip + .Lkeys + 0]
  vpaddd zmm16, zmm16, [rcx + 256]
  vmovdqa64 zmm26, zmm21
  sha256rnds2 xmm8, xmm7
  vmovdqa64 [rdi + 2048], zmm28
  vpternlogd zmm26, zmm22, zmm23, 0xca
  vpaddd zmm16, zmm16, zmm26
  vmovdqa64 zmm28, [rdi + 4928 + 64 * 3]
  vprord zmm27, zmm21, 6
  vprord zmm24, zmm21, 11
  vmovq xmm0, qword ptr [rdi + 4872]
  vprord zmm25, zmm21, 25
  vpaddd zmm29, zmm28, [rip + .Lkeys + 64]
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm16, zmm16, zmm27
  vmovdqa64 [rdi + 2112], zmm29
  sha256rnds2 xmm1, xmm2
  vpaddd zmm20, zmm20, zmm16
  vprord zmm26, zmm17, 2
  vpaddd zmm29, zmm30, [rip + .Lkeys + 128]
  vprord zmm24, zmm17, 13
  vprord zmm25, zmm17, 22
  sha256rnds2 xmm3, xmm4
  vmovdqa64 [rdi + 2176], zmm29
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm17
  vpternlogd zmm27, zmm18, zmm19, 0xe8
  vpaddd zmm29, zmm31, [rip + .Lkeys + 192]
  vpaddd zmm26, zmm26, zmm27
  sha256rnds2 xmm5, xmm6
  vpaddd zmm16, zmm16, zmm26
  vmovdqa64 [rdi + 2240], zmm29
  vpaddd zmm23, zmm23, [rcx + 320]
  vmovdqa64 zmm24, zmm20
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 2]
  vpternlogd zmm24, zmm21, zmm22, 0xca
  sha256rnds2 xmm7, xmm8
  vpaddd zmm23, zmm23, zmm24
  vprord zmm25, zmm20, 6
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm31
  vprord zmm26, zmm20, 11
  vprord zmm27, zmm20, 25
  vpblendmd zmm31{k1}, zmm28, zmm29
  vmovq xmm0, qword ptr [rdi + 4880]
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm23, zmm23, zmm25
  vpshufd zmm31, zmm31, 0xb1
  vpaddd zmm19, zmm19, zmm23
  vprord zmm24, zmm16, 2
  sha256rnds2 xmm2, xmm1
  vprord zmm26, zmm16, 13
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm30
  vprord zmm27, zmm16, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vprord zmm30, zmm31, 7
  vmovdqa64 zmm25, zmm16
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vprord zmm28, zmm31, 18
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm23, zmm23, zmm24
  vpaddd zmm22, zmm22, [rcx + 384]
  vpsrld zmm31, zmm31, 3
  sha256rnds2 xmm6, xmm5
  vmovdqa64 zmm26, zmm19
  vpternlogd zmm26, zmm20, zmm21, 0xca
  vpxord zmm30, zmm30, zmm31
  vpaddd zmm22, zmm22, zmm26
  vprord zmm27, zmm19, 6
  vpxord zmm31, zmm30, zmm28
  sha256rnds2 xmm8, xmm7
  vprord zmm24, zmm19, 11
  vprord zmm25, zmm19, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm30, zmm31, zmm29
  vpaddd zmm22, zmm22, zmm27
  vmovq xmm0, qword ptr [rdi + 4888]
  vpaddd zmm18, zmm18, zmm22
  vpaddd zmm28, zmm30, [rip + .Llength_sigma1 + 0]
  vprord zmm26, zmm23, 2
  vprord zmm24, zmm23, 13
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 0]
  vprord zmm25, zmm23, 22
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 3]
  vmovdqa64 zmm27, zmm23
  vpternlogd zmm27, zmm16, zmm17, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpblendmd zmm30{k1}, zmm31, zmm29
  sha256rnds2 xmm3, xmm4
  vpaddd zmm22, zmm22, zmm26
  vpaddd zmm21, zmm21, [rcx + 448]
  vpshufd zmm30, zmm30, 0xb1
  vmovdqa64 zmm24, zmm18
  vpternlogd zmm24, zmm19, zmm20, 0xca
  sha256rnds2 xmm5, xmm6
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm28
  vpaddd zmm21, zmm21, zmm24
  vprord zmm25, zmm18, 6
  vprord zmm26, zmm18, 11
  vprord zmm28, zmm30, 7
  vprord zmm27, zmm18, 25
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vprord zmm31, zmm30, 18
  vpaddd zmm21, zmm21, zmm25
  vpaddd zmm17, zmm17, zmm21
  vpsrld zmm30, zmm30, 3
  vprord zmm24, zmm22, 2
  vmovq xmm0, qword ptr [rdi + 4896]
  vprord zmm26, zmm22, 13
  vprord zmm27, zmm22, 22
  vpxord zmm28, zmm28, zmm30
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm22
  vpxord zmm30, zmm28, zmm31
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm28, zmm30, zmm29
  vpaddd zmm21, zmm21, zmm24
  vpaddd zmm20, zmm20, [rcx + 512]
  sha256rnds2 xmm4, xmm3
  vmovdqa64 zmm26, zmm17
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 1]
  vpternlogd zmm26, zmm18, zmm19, 0xca
  vpaddd zmm20, zmm20, zmm26
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 0]
  vprord zmm27, zmm17, 6
  sha256rnds2 xmm6, xmm5
  vprord zmm24, zmm17, 11
  vpblendmd zmm29{k1}, zmm31, zmm30
  vprord zmm25, zmm17, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm20, zmm20, zmm27
  vpshufd zmm29, zmm29, 0xb1
  sha256rnds2 xmm8, xmm7
  vpaddd zmm16, zmm16, zmm20
  vprord zmm26, zmm21, 2
  vmovdqa64 [rdi + 4928 + 64 * 3], zmm28
  vprord zmm24, zmm21, 13
  vprord zmm25, zmm21, 22
  vmovq xmm0, qword ptr [rdi + 4904]
  vprord zmm28, zmm29, 7
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm21
  vprord zmm31, zmm29, 18
  vpternlogd zmm27, zmm22, zmm23, 0xe8
  vpaddd zmm26, zmm26, zmm27
  sha256rnds2 xmm1, xmm2
  vpaddd zmm20, zmm20, zmm26
  vpsrld zmm29, zmm29, 3
  vpaddd zmm19, zmm19, [rcx + 576]
  vmovdqa64 zmm24, zmm16
  vpxord zmm28, zmm28, zmm29
  vpternlogd zmm24, zmm17, zmm18, 0xca
  sha256rnds2 xmm3, xmm4
  vpaddd zmm19, zmm19, zmm24
  vpxord zmm29, zmm28, zmm31
  vprord zmm25, zmm16, 6
  vprord zmm26, zmm16, 11
  vprord zmm27, zmm16, 25
  vpaddd zmm28, zmm29, zmm30
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm19, zmm19, zmm25
  vmovdqa64 zmm31, [rip + .Ltop + 0]
  vpaddd zmm23, zmm23, zmm19
  vprord zmm24, zmm20, 2
  sha256rnds2 xmm7, xmm8
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 1]
  vprord zmm26, zmm20, 13
  vprord zmm27, zmm20, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vpblendmd zmm30{k1}, zmm31, zmm29
  vmovdqa64 zmm25, zmm20
  vmovq xmm0, qword ptr [rdi + 4912]
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vpshufd zmm31, zmm30, 0xb1
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm19, zmm19, zmm24
  vprord zmm30, zmm31, 7
  vpaddd zmm18, zmm18, [rcx + 640]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 zmm26, zmm23
  vpternlogd zmm26, zmm16, zmm17, 0xca
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm28
  vpaddd zmm18, zmm18, zmm26
  vprord zmm27, zmm23, 6
  sha256rnds2 xmm4, xmm3
  vprord zmm28, zmm31, 18
  vprord zmm24, zmm23, 11
  vprord zmm25, zmm23, 25
  vpsrld zmm31, zmm31, 3
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm18, zmm18, zmm27
  sha256rnds2 xmm6, xmm5
  vpaddd zmm22, zmm22, zmm18
  vpxord zmm30, zmm30, zmm31
  vprord zmm26, zmm19, 2
  vprord zmm24, zmm19, 13
  vpxord zmm31, zmm30, zmm28
  vprord zmm25, zmm19, 22
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm30, zmm31, zmm29
  vmovdqa64 zmm27, zmm19
  vpternlogd zmm27, zmm20, zmm21, 0xe8
  vmovdqa64 zmm28, [rip + .Llength + 0]
  vpaddd zmm26, zmm26, zmm27
  vmovq xmm0, qword ptr [rdi + 576]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm18, zmm18, zmm26
  vpaddd zmm17, zmm17, [rcx + 704]
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 2]
  vmovdqa64 zmm24, zmm22
  vpternlogd zmm24, zmm23, zmm16, 0xca
  vmovq xmm0, qword ptr [rdi + 584]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm29, zmm31, [rip + .Lkeys + 512]
  vpaddd zmm17, zmm17, zmm24
  vprord zmm25, zmm22, 6
  vmovdqa64 [rdi + 2560], zmm29
  vprord zmm26, zmm22, 11
  vprord zmm27, zmm22, 25
  vmovq xmm0, qword ptr [rdi + 592]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vprord zmm29, zmm31, 17
  vpaddd zmm17, zmm17, zmm25
  vpaddd zmm21, zmm21, zmm17
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm30
  vprord zmm24, zmm18, 2
  vmovq xmm0, qword ptr [rdi + 600]
  sha256rnds2 xmm7, xmm8
  vprord zmm26, zmm18, 13
  vprord zmm30, zmm31, 19
  vprord zmm27, zmm18, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm18
  vmovq xmm0, qword ptr [rdi + 640]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 [rdi + 4928 + 64 * 4], zmm28
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpsrld zmm28, zmm31, 10
  vpaddd zmm17, zmm17, zmm24
  vpaddd zmm16, zmm16, [rcx + 768]
  vmovq xmm0, qword ptr [rdi + 648]
  sha256rnds2 xmm4, xmm3
  vpxord zmm29, zmm29, zmm28
  vmovdqa64 zmm26, zmm21
  vpternlogd zmm26, zmm22, zmm23, 0xca
  vpaddd zmm16, zmm16, zmm26
  vpxord zmm28, zmm29, zmm30
  vprord zmm27, zmm21, 6
  vmovq xmm0, qword ptr [rdi + 656]
  sha256rnds2 xmm6, xmm5
  vprord zmm24, zmm21, 11
  vpaddd zmm29, zmm28, [rdi + 4928 + 64 * 3]
  vprord zmm25, zmm21, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 4]
  vpaddd zmm16, zmm16, zmm27
  vmovq xmm0, qword ptr [rdi + 664]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm20, zmm20, zmm16
  vprord zmm26, zmm17, 2
  vpblendmd zmm28{k1}, zmm31, zmm30
  vprord zmm24, zmm17, 13
  vmovq xmm0, qword ptr [rdi + 704]
  sha256rnds2 xmm1, xmm2
  vprord zmm25, zmm17, 22
  vpshufd zmm30, zmm28, 0xb1
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm17
  vpaddd zmm28, zmm30, [rdi + 4928 + 64 * 1]
  vpternlogd zmm27, zmm18, zmm19, 0xe8
  vmovq xmm0, qword ptr [rdi + 712]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm16, zmm16, zmm26
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm28
  vpaddd zmm23, zmm23, [rcx + 832]
  vmovdqa64 zmm24, zmm20
  vprord zmm28, zmm30, 7
  vmovq xmm0, qword ptr [rdi + 720]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm24, zmm21, zmm22, 0xca
  vpaddd zmm23, zmm23, zmm24
  vprord zmm31, zmm30, 18
  vprord zmm25, zmm20, 6
  vprord zmm26, zmm20, 11
  vmovq xmm0, qword ptr [rdi + 728]
  sha256rnds2 xmm7, xmm8
  vpsrld zmm30, zmm30, 3
  vprord zmm27, zmm20, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm23, zmm23, zmm25
  vpxord zmm28, zmm28, zmm30
  vpaddd zmm19, zmm19, zmm23
  vmovq xmm0, qword ptr [rdi + 768]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm16, 2
  vpxord zmm30, zmm28, zmm31
  vprord zmm26, zmm16, 13
  vprord zmm27, zmm16, 22
  vpaddd zmm28, zmm30, [rip + .Llength + 0]
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 776]
  sha256rnds2 xmm4, xmm3
  vmovdqa64 zmm25, zmm16
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vpaddd zmm31, zmm29, [rip + .Lkeys + 576]
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm23, zmm23, zmm24
  vmovdqa64 [rdi + 2624], zmm31
  vmovq xmm0, qword ptr [rdi + 784]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm22, zmm22, [rcx + 896]
  vmovdqa64 zmm26, zmm19
  vprord zmm30, zmm29, 17
  vpternlogd zmm26, zmm20, zmm21, 0xca
  vpaddd zmm22, zmm22, zmm26
  vmovq xmm0, qword ptr [rdi + 792]
  sha256rnds2 xmm8, xmm7
  vprord zmm27, zmm19, 6
  vprord zmm31, zmm29, 19
  vprord zmm24, zmm19, 11
  vprord zmm25, zmm19, 25
  vmovdqa64 [rdi + 4928 + 64 * 4], zmm28
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 832]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm22, zmm22, zmm27
  vpsrld zmm28, zmm29, 10
  vpaddd zmm18, zmm18, zmm22
  vprord zmm26, zmm23, 2
  vprord zmm24, zmm23, 13
  vpxord zmm30, zmm30, zmm28
  vmovq xmm0, qword ptr [rdi + 840]
  sha256rnds2 xmm3, xmm4
  vprord zmm25, zmm23, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpxord zmm28, zmm30, zmm31
  vmovdqa64 zmm27, zmm23
  vpternlogd zmm27, zmm16, zmm17, 0xe8
  vpaddd zmm30, zmm28, [rdi + 4928 + 64 * 0]
  vmovq xmm0, qword ptr [rdi + 848]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm22, zmm22, zmm26
  vpaddd zmm21, zmm21, [rcx + 960]
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 2]
  vmovdqa64 zmm24, zmm18
  vmovq xmm0, qword ptr [rdi + 856]
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm24, zmm19, zmm20, 0xca
  vpblendmd zmm28{k1}, zmm29, zmm31
  vpaddd zmm21, zmm21, zmm24
  vprord zmm25, zmm18, 6
  vpshufd zmm28, zmm28, 0xb1
  vprord zmm26, zmm18, 11
  vmovq xmm0, qword ptr [rdi + 896]
  sha256rnds2 xmm2, xmm1
  vprord zmm27, zmm18, 25
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm29
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm21, zmm21, zmm25
  vpaddd zmm17, zmm17, zmm21
  vpaddd zmm29, zmm28, [rip + .Ltop + 0]
  vmovq xmm0, qword ptr [rdi + 904]
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm22, 2
  vprord zmm26, zmm22, 13
  vmovdqa64 [rdi + 4928 + 64 * 3], zmm29
  vprord zmm27, zmm22, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 912]
  sha256rnds2 xmm6, xmm5
  vprord zmm29, zmm28, 7
  vmovdqa64 zmm25, zmm22
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vmovdqa64 [rdi + 4928 + 64 * 5], zmm30
  vpaddd zmm21, zmm21, zmm24
  vmovq xmm0, qword ptr [rdi + 920]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm20, zmm20, [rcx + 1024]
  vprord zmm30, zmm28, 18
  vmovdqa64 zmm26, zmm17
  vpternlogd zmm26, zmm18, zmm19, 0xca
  vpsrld zmm28, zmm28, 3
  vpaddd zmm20, zmm20, zmm26
  vmovq xmm0, qword ptr [rdi + 960]
  sha256rnds2 xmm1, xmm2
  vprord zmm27, zmm17, 6
  vprord zmm24, zmm17, 11
  vpxord zmm29, zmm29, zmm28
  vprord zmm25, zmm17, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpxord zmm28, zmm29, zmm30
  vmovq xmm0, qword ptr [rdi + 968]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm20, zmm20, zmm27
  vpaddd zmm16, zmm16, zmm20
  vpaddd zmm29, zmm28, zmm31
  vprord zmm26, zmm21, 2
  vprord zmm24, zmm21, 13
  vmovq xmm0, qword ptr [rdi + 976]
  sha256rnds2 xmm5, xmm6
  vprord zmm25, zmm21, 22
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 5]
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm21
  vpaddd zmm28, zmm30, [rip + .Lkeys + 640]
  vpternlogd zmm27, zmm22, zmm23, 0xe8
  vmovq xmm0, qword ptr [rdi + 984]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm26, zmm26, zmm27
  vmovdqa64 [rdi + 2688], zmm28
  vpaddd zmm20, zmm20, zmm26
  vpaddd zmm19, zmm19, [rcx + 1088]
  vmovdqa64 zmm24, zmm16
  vprord zmm31, zmm30, 17
  vmovq xmm0, qword ptr [rdi + 1024]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm24, zmm17, zmm18, 0xca
  vpaddd zmm19, zmm19, zmm24
  vprord zmm28, zmm30, 19
  vprord zmm25, zmm16, 6
  vprord zmm26, zmm16, 11
  vmovq xmm0, qword ptr [rdi + 1032]
  sha256rnds2 xmm4, xmm3
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm29
  vprord zmm27, zmm16, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpsrld zmm29, zmm30, 10
  vpaddd zmm19, zmm19, zmm25
  vpaddd zmm23, zmm23, zmm19
  vmovq xmm0, qword ptr [rdi + 1040]
  sha256rnds2 xmm6, xmm5
  vprord zmm24, zmm20, 2
  vpxord zmm31, zmm31, zmm29
  vprord zmm26, zmm20, 13
  vprord zmm27, zmm20, 22
  vpxord zmm29, zmm31, zmm28
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 1048]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 zmm25, zmm20
  vpaddd zmm31, zmm29, [rdi + 4928 + 64 * 1]
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm19, zmm19, zmm24
  vmovdqa64 zmm28, [rdi + 4928 + 64 * 0]
  vmovq xmm0, qword ptr [rdi + 1088]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm18, zmm18, [rcx + 1152]
  vmovdqa64 zmm26, zmm23
  vpblendmd zmm29{k1}, zmm30, zmm28
  vpternlogd zmm26, zmm16, zmm17, 0xca
  vpaddd zmm18, zmm18, zmm26
  vmovq xmm0, qword ptr [rdi + 1096]
  sha256rnds2 xmm3, xmm4
  vpshufd zmm29, zmm29, 0xb1
  vprord zmm27, zmm23, 6
  vprord zmm24, zmm23, 11
  vprord zmm25, zmm23, 25
  vprord zmm30, zmm29, 7
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 1104]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm18, zmm18, zmm27
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm31
  vpaddd zmm22, zmm22, zmm18
  vprord zmm26, zmm19, 2
  vprord zmm31, zmm29, 18
  vprord zmm24, zmm19, 13
  vmovq xmm0, qword ptr [rdi + 1112]
  sha256rnds2 xmm7, xmm8
  vprord zmm25, zmm19, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 [rdi + 4928 + 64 * 6], zmm29
  vmovdqa64 zmm27, zmm19
  vpternlogd zmm27, zmm20, zmm21, 0xe8
  vmovq xmm0, qword ptr [rdi + 1152]
  sha256rnds2 xmm2, xmm1
  vpsrld zmm29, zmm29, 3
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm18, zmm18, zmm26
  vpxord zmm30, zmm30, zmm29
  vpaddd zmm17, zmm17, [rcx + 1216]
  vmovdqa64 zmm24, zmm22
  vmovq xmm0, qword ptr [rdi + 1160]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm24, zmm23, zmm16, 0xca
  vpxord zmm29, zmm30, zmm31
  vpaddd zmm17, zmm17, zmm24
  vprord zmm25, zmm22, 6
  vpaddd zmm30, zmm29, zmm28
  vprord zmm26, zmm22, 11
  vmovq xmm0, qword ptr [rdi + 1168]
  sha256rnds2 xmm6, xmm5
  vprord zmm27, zmm22, 25
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 1]
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm17, zmm17, zmm25
  vpaddd zmm29, zmm31, [rip + .Lkeys + 704]
  vpaddd zmm21, zmm21, zmm17
  vmovq xmm0, qword ptr [rdi + 1176]
  sha256rnds2 xmm8, xmm7
  vprord zmm24, zmm18, 2
  vprord zmm26, zmm18, 13
  vmovdqa64 [rdi + 2752], zmm29
  vprord zmm27, zmm18, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 1216]
  sha256rnds2 xmm1, xmm2
  vprord zmm28, zmm31, 17
  vmovdqa64 zmm25, zmm18
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vprord zmm29, zmm31, 19
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm17, zmm17, zmm24
  vmovq xmm0, qword ptr [rdi + 1224]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm16, zmm16, [rcx + 1280]
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm30
  vmovdqa64 zmm26, zmm21
  vpternlogd zmm26, zmm22, zmm23, 0xca
  vpsrld zmm30, zmm31, 10
  vpaddd zmm16, zmm16, zmm26
  vmovq xmm0, qword ptr [rdi + 1232]
  sha256rnds2 xmm5, xmm6
  vprord zmm27, zmm21, 6
  vpxord zmm28, zmm28, zmm30
  vprord zmm24, zmm21, 11
  vprord zmm25, zmm21, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 1240]
  sha256rnds2 xmm7, xmm8
  vpxord zmm30, zmm28, zmm29
  vpaddd zmm16, zmm16, zmm27
  vpaddd zmm20, zmm20, zmm16
  vpaddd zmm28, zmm30, [rdi + 4928 + 64 * 3]
  vprord zmm26, zmm17, 2
  vprord zmm24, zmm17, 13
  vmovq xmm0, qword ptr [rdi + 1280]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 5]
  vprord zmm25, zmm17, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm17
  vpblendmd zmm30{k1}, zmm31, zmm29
  vmovq xmm0, qword ptr [rdi + 1288]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm27, zmm18, zmm19, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpshufd zmm30, zmm30, 0xb1
  vpaddd zmm16, zmm16, zmm26
  vpaddd zmm23, zmm23, [rcx + 1344]
  vprord zmm31, zmm30, 7
  vmovq xmm0, qword ptr [rdi + 1296]
  sha256rnds2 xmm6, xmm5
  vmovdqa64 zmm24, zmm20
  vpternlogd zmm24, zmm21, zmm22, 0xca
  vpaddd zmm23, zmm23, zmm24
  vmovdqa64 [rdi + 4928 + 64 * 3], zmm28
  vprord zmm25, zmm20, 6
  vmovq xmm0, qword ptr [rdi + 1304]
  sha256rnds2 xmm8, xmm7
  vprord zmm26, zmm20, 11
  vprord zmm28, zmm30, 18
  vprord zmm27, zmm20, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vmovdqa64 [rdi + 4928 + 64 * 7], zmm30
  vpaddd zmm23, zmm23, zmm25
  vmovq xmm0, qword ptr [rdi + 1344]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm19, zmm19, zmm23
  vpsrld zmm30, zmm30, 3
  vprord zmm24, zmm16, 2
  vprord zmm26, zmm16, 13
  vprord zmm27, zmm16, 22
  vpxord zmm31, zmm31, zmm30
  vmovq xmm0, qword ptr [rdi + 1352]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm16
  vpxord zmm30, zmm31, zmm28
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vmovq xmm0, qword ptr [rdi + 1360]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm31, zmm30, zmm29
  vpaddd zmm23, zmm23, zmm24
  vpaddd zmm22, zmm22, [rcx + 1408]
  vmovdqa64 zmm26, zmm19
  vmovdqa64 zmm28, [rdi + 4928 + 64 * 3]
  vpternlogd zmm26, zmm20, zmm21, 0xca
  vmovq xmm0, qword ptr [rdi + 1368]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm22, zmm22, zmm26
  vpaddd zmm30, zmm28, [rip + .Lkeys + 768]
  vprord zmm27, zmm19, 6
  vprord zmm24, zmm19, 11
  vmovdqa64 [rdi + 2816], zmm30
  vprord zmm25, zmm19, 25
  vmovq xmm0, qword ptr [rdi + 1408]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm22, zmm22, zmm27
  vprord zmm29, zmm28, 17
  vpaddd zmm18, zmm18, zmm22
  vprord zmm26, zmm23, 2
  vprord zmm30, zmm28, 19
  vmovq xmm0, qword ptr [rdi + 1416]
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm23, 13
  vprord zmm25, zmm23, 22
  vmovdqa64 [rdi + 4928 + 64 * 5], zmm31
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm23
  vmovq xmm0, qword ptr [rdi + 1424]
  sha256rnds2 xmm6, xmm5
  vpternlogd zmm27, zmm16, zmm17, 0xe8
  vpsrld zmm31, zmm28, 10
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm22, zmm22, zmm26
  vpxord zmm29, zmm29, zmm31
  vpaddd zmm21, zmm21, [rcx + 1472]
  vmovq xmm0, qword ptr [rdi + 1432]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 zmm24, zmm18
  vpxord zmm31, zmm29, zmm30
  vpternlogd zmm24, zmm19, zmm20, 0xca
  vpaddd zmm21, zmm21, zmm24
  vprord zmm25, zmm18, 6
  vpaddd zmm29, zmm31, [rdi + 4928 + 64 * 6]
  vmovq xmm0, qword ptr [rdi + 1472]
  sha256rnds2 xmm1, xmm2
  vprord zmm26, zmm18, 11
  vprord zmm27, zmm18, 25
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 1]
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm21, zmm21, zmm25
  vmovq xmm0, qword ptr [rdi + 1480]
  sha256rnds2 xmm3, xmm4
  vpblendmd zmm31{k1}, zmm28, zmm30
  vpaddd zmm17, zmm17, zmm21
  vprord zmm24, zmm22, 2
  vpshufd zmm31, zmm31, 0xb1
  vprord zmm26, zmm22, 13
  vprord zmm27, zmm22, 22
  vmovq xmm0, qword ptr [rdi + 1488]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vpaddd zmm28, zmm31, [rdi + 4928 + 64 * 4]
  vmovdqa64 zmm25, zmm22
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vmovdqa64 [rdi + 4928 + 64 * 4], zmm28
  vpaddd zmm24, zmm24, zmm25
  vmovq xmm0, qword ptr [rdi + 1496]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm21, zmm21, zmm24
  vprord zmm28, zmm31, 7
  vpaddd zmm20, zmm20, [rcx + 1536]
  vmovdqa64 zmm26, zmm17
  vpternlogd zmm26, zmm18, zmm19, 0xca
  vmovdqa64 [rdi + 4928 + 64 * 6], zmm29
  vmovq xmm0, qword ptr [rdi + 1536]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm20, zmm20, zmm26
  vprord zmm27, zmm17, 6
  vprord zmm29, zmm31, 18
  vprord zmm24, zmm17, 11
  vprord zmm25, zmm17, 25
  vmovq xmm0, qword ptr [rdi + 1544]
  sha256rnds2 xmm4, xmm3
  vpsrld zmm31, zmm31, 3
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm20, zmm20, zmm27
  vpaddd zmm16, zmm16, zmm20
  vpxord zmm28, zmm28, zmm31
  vprord zmm26, zmm21, 2
  vmovq xmm0, qword ptr [rdi + 1552]
  sha256rnds2 xmm6, xmm5
  vprord zmm24, zmm21, 13
  vpxord zmm31, zmm28, zmm29
  vprord zmm25, zmm21, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm28, zmm31, zmm30
  vmovdqa64 zmm27, zmm21
  vmovq xmm0, qword ptr [rdi + 1560]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm27, zmm22, zmm23, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 6]
  vpaddd zmm20, zmm20, zmm26
  vpaddd zmm19, zmm19, [rcx + 1600]
  vpaddd zmm31, zmm29, [rip + .Lkeys + 832]
  vmovq xmm0, qword ptr [rdi + 1600]
  sha256rnds2 xmm1, xmm2
  vmovdqa64 zmm24, zmm16
  vpternlogd zmm24, zmm17, zmm18, 0xca
  vmovdqa64 [rdi + 2880], zmm31
  vpaddd zmm19, zmm19, zmm24
  vprord zmm25, zmm16, 6
  vmovq xmm0, qword ptr [rdi + 1608]
  sha256rnds2 xmm3, xmm4
  vprord zmm26, zmm16, 11
  vprord zmm30, zmm29, 17
  vprord zmm27, zmm16, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vprord zmm31, zmm29, 19
  vpaddd zmm19, zmm19, zmm25
  vmovq xmm0, qword ptr [rdi + 1616]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm23, zmm23, zmm19
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm28
  vprord zmm24, zmm20, 2
  vprord zmm26, zmm20, 13
  vpsrld zmm28, zmm29, 10
  vprord zmm27, zmm20, 22
  vmovq xmm0, qword ptr [rdi + 1624]
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm20
  vpxord zmm30, zmm30, zmm28
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vmovq xmm0, qword ptr [rdi + 1664]
  sha256rnds2 xmm2, xmm1
  vpxord zmm28, zmm30, zmm31
  vpaddd zmm19, zmm19, zmm24
  vpaddd zmm18, zmm18, [rcx + 1664]
  vpaddd zmm30, zmm28, [rdi + 4928 + 64 * 7]
  vmovdqa64 zmm26, zmm23
  vpternlogd zmm26, zmm16, zmm17, 0xca
  vmovq xmm0, qword ptr [rdi + 1672]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm18, zmm18, zmm26
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 3]
  vprord zmm27, zmm23, 6
  vprord zmm24, zmm23, 11
  vpblendmd zmm28{k1}, zmm29, zmm31
  vprord zmm25, zmm23, 25
  vmovq xmm0, qword ptr [rdi + 1680]
  sha256rnds2 xmm6, xmm5
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpshufd zmm28, zmm28, 0xb1
  vpaddd zmm18, zmm18, zmm27
  vpaddd zmm22, zmm22, zmm18
  vprord zmm26, zmm19, 2
  vpaddd zmm29, zmm28, [rdi + 4928 + 64 * 2]
  vmovq xmm0, qword ptr [rdi + 1688]
  sha256rnds2 xmm8, xmm7
  vprord zmm24, zmm19, 13
  vprord zmm25, zmm19, 22
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm29
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm19
  vmovq xmm0, qword ptr [rdi + 1728]
  sha256rnds2 xmm1, xmm2
  vprord zmm29, zmm28, 7
  vpternlogd zmm27, zmm20, zmm21, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm18, zmm18, zmm26
  vmovdqa64 [rdi + 4928 + 64 * 7], zmm30
  vpaddd zmm17, zmm17, [rcx + 1728]
  vmovq xmm0, qword ptr [rdi + 1736]
  sha256rnds2 xmm3, xmm4
  vmovdqa64 zmm24, zmm22
  vprord zmm30, zmm28, 18
  vpternlogd zmm24, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm24
  vpsrld zmm28, zmm28, 3
  vprord zmm25, zmm22, 6
  vmovq xmm0, qword ptr [rdi + 1744]
  sha256rnds2 xmm5, xmm6
  vprord zmm26, zmm22, 11
  vprord zmm27, zmm22, 25
  vpxord zmm29, zmm29, zmm28
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm17, zmm17, zmm25
  vmovq xmm0, qword ptr [rdi + 1752]
  sha256rnds2 xmm7, xmm8
  vpxord zmm28, zmm29, zmm30
  vpaddd zmm21, zmm21, zmm17
  vprord zmm24, zmm18, 2
  vpaddd zmm29, zmm28, zmm31
  vprord zmm26, zmm18, 13
  vprord zmm27, zmm18, 22
  vmovq xmm0, qword ptr [rdi + 1792]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 7]
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm18
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vpaddd zmm28, zmm30, [rip + .Lkeys + 896]
  vpaddd zmm24, zmm24, zmm25
  vmovq xmm0, qword ptr [rdi + 1800]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm17, zmm17, zmm24
  vmovdqa64 [rdi + 2944], zmm28
  vpaddd zmm16, zmm16, [rcx + 1792]
  vmovdqa64 zmm26, zmm21
  vprord zmm31, zmm30, 17
  vpternlogd zmm26, zmm22, zmm23, 0xca
  vmovq xmm0, qword ptr [rdi + 1808]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm16, zmm16, zmm26
  vprord zmm27, zmm21, 6
  vprord zmm28, zmm30, 19
  vprord zmm24, zmm21, 11
  vprord zmm25, zmm21, 25
  vmovq xmm0, qword ptr [rdi + 1816]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 [rdi + 4928 + 64 * 3], zmm29
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm16, zmm16, zmm27
  vpsrld zmm29, zmm30, 10
  vpaddd zmm20, zmm20, zmm16
  vprord zmm26, zmm17, 2
  vmovq xmm0, qword ptr [rdi + 1856]
  sha256rnds2 xmm1, xmm2
  vprord zmm24, zmm17, 13
  vpxord zmm31, zmm31, zmm29
  vprord zmm25, zmm17, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpxord zmm29, zmm31, zmm28
  vmovdqa64 zmm27, zmm17
  vmovq xmm0, qword ptr [rdi + 1864]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm27, zmm18, zmm19, 0xe8
  vpaddd zmm31, zmm29, [rdi + 4928 + 64 * 4]
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm16, zmm16, zmm26
  vmovq xmm0, qword ptr [rdi + 1872]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm23, zmm23, [rcx + 1856]
  vmovdqa64 zmm28, [rdi + 4928 + 64 * 6]
  vmovdqa64 zmm24, zmm20
  vpternlogd zmm24, zmm21, zmm22, 0xca
  vpblendmd zmm29{k1}, zmm30, zmm28
  vpaddd zmm23, zmm23, zmm24
  vmovq xmm0, qword ptr [rdi + 1880]
  sha256rnds2 xmm7, xmm8
  vprord zmm25, zmm20, 6
  vpshufd zmm29, zmm29, 0xb1
  vprord zmm26, zmm20, 11
  vprord zmm27, zmm20, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm30, zmm29, [rdi + 4928 + 64 * 0]
  vmovq xmm0, qword ptr [rdi + 1920]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm23, zmm23, zmm25
  vpaddd zmm19, zmm19, zmm23
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm30
  vprord zmm24, zmm16, 2
  vprord zmm26, zmm16, 13
  vprord zmm30, zmm29, 7
  vmovq xmm0, qword ptr [rdi + 1928]
  sha256rnds2 xmm4, xmm3
  vprord zmm27, zmm16, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 [rdi + 4928 + 64 * 4], zmm31
  vmovdqa64 zmm25, zmm16
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vmovq xmm0, qword ptr [rdi + 1936]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm24, zmm24, zmm25
  vprord zmm31, zmm29, 18
  vpaddd zmm23, zmm23, zmm24
  vpaddd zmm22, zmm22, [rcx + 1920]
  vpsrld zmm29, zmm29, 3
  vmovdqa64 zmm26, zmm19
  vmovq xmm0, qword ptr [rdi + 1944]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm26, zmm20, zmm21, 0xca
  vpxord zmm30, zmm30, zmm29
  vpaddd zmm22, zmm22, zmm26
  vprord zmm27, zmm19, 6
  vprord zmm24, zmm19, 11
  vpxord zmm29, zmm30, zmm31
  vmovq xmm0, qword ptr [rdi + 1984]
  sha256rnds2 xmm1, xmm2
  vprord zmm25, zmm19, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm30, zmm29, zmm28
  vpaddd zmm22, zmm22, zmm27
  vpaddd zmm18, zmm18, zmm22
  vmovq xmm0, qword ptr [rdi + 1992]
  sha256rnds2 xmm3, xmm4
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 4]
  vprord zmm26, zmm23, 2
  vprord zmm24, zmm23, 13
  vprord zmm25, zmm23, 22
  vpaddd zmm29, zmm31, [rip + .Lkeys + 960]
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 2000]
  sha256rnds2 xmm5, xmm6
  vmovdqa64 zmm27, zmm23
  vmovdqa64 [rdi + 3008], zmm29
  vpternlogd zmm27, zmm16, zmm17, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vprord zmm28, zmm31, 17
  vpaddd zmm22, zmm22, zmm26
  vmovq xmm0, qword ptr [rdi + 2008]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm21, zmm21, [rcx + 1984]
  vmovdqa64 zmm24, zmm18
  vprord zmm29, zmm31, 19
  vpternlogd zmm24, zmm19, zmm20, 0xca
  vpaddd zmm21, zmm21, zmm24
  vmovdqa64 [rdi + 4928 + 64 * 6], zmm30
  vmovdqa [rdi + 4096], xmm1
  vprord zmm25, zmm18, 6
  vprord zmm26, zmm18, 11
  vpsrld zmm30, zmm31, 10
  vprord zmm27, zmm18, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vmovdqa [rdi + 4224], xmm2
  vpaddd zmm21, zmm21, zmm25
  vpxord zmm28, zmm28, zmm30
  vpaddd zmm17, zmm17, zmm21
  vprord zmm24, zmm22, 2
  vpxord zmm30, zmm28, zmm29
  vprord zmm26, zmm22, 13
  vmovdqa [rdi + 4112], xmm3
  vprord zmm27, zmm22, 22
  vpaddd zmm28, zmm30, [rdi + 4928 + 64 * 2]
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm22
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 7]
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vmovdqa [rdi + 4240], xmm4
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm21, zmm21, zmm24
  vpblendmd zmm30{k1}, zmm31, zmm29
  vpaddd zmm20, zmm20, [rcx + 2048]
  vmovdqa64 zmm26, zmm17
  vmovdqa [rdi + 4128], xmm5
  vpshufd zmm30, zmm30, 0xb1
  vpternlogd zmm26, zmm18, zmm19, 0xca
  vpaddd zmm20, zmm20, zmm26
  vpaddd zmm31, zmm30, [rdi + 4928 + 64 * 5]
  vprord zmm27, zmm17, 6
  vprord zmm24, zmm17, 11
  vmovdqa [rdi + 4256], xmm6
  vprord zmm25, zmm17, 25
  vmovdqa64 [rdi + 4928 + 64 * 5], zmm31
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm20, zmm20, zmm27
  vprord zmm31, zmm30, 7
  vpaddd zmm16, zmm16, zmm20
  vmovdqa [rdi + 4144], xmm7
  vprord zmm26, zmm21, 2
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm28
  vprord zmm24, zmm21, 13
  vprord zmm25, zmm21, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vprord zmm28, zmm30, 18
  vmovdqa [rdi + 4272], xmm8
  vmovdqa64 zmm27, zmm21
  vpternlogd zmm27, zmm22, zmm23, 0xe8
  vpsrld zmm30, zmm30, 3
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm20, zmm20, zmm26
  vmovdqa xmm1, [rsi + 0]
  vpxord zmm31, zmm31, zmm30
  vpaddd zmm19, zmm19, [rcx + 2112]
  vmovdqa64 zmm24, zmm16
  vpternlogd zmm24, zmm17, zmm18, 0xca
  vpxord zmm30, zmm31, zmm28
  vpaddd zmm19, zmm19, zmm24
  vmovdqa xmm2, [rsi + 16]
  vprord zmm25, zmm16, 6
  vpaddd zmm31, zmm30, zmm29
  vprord zmm26, zmm16, 11
  vprord zmm27, zmm16, 25
  vmovdqa64 zmm28, [rdi + 4928 + 64 * 2]
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd xmm1, xmm1, [rdi + 4416]
  vpaddd zmm19, zmm19, zmm25
  vpaddd zmm23, zmm23, zmm19
  vpaddd zmm30, zmm28, [rip + .Lkeys + 1024]
  vprord zmm24, zmm20, 2
  vprord zmm26, zmm20, 13
  vmovdqa64 [rdi + 3072], zmm30
  vmovdqa xmm3, [rsi + 0]
  vprord zmm27, zmm20, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vprord zmm29, zmm28, 17
  vmovdqa64 zmm25, zmm20
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vmovdqa xmm4, [rsi + 16]
  vpaddd zmm24, zmm24, zmm25
  vprord zmm30, zmm28, 19
  vpaddd zmm19, zmm19, zmm24
  vpaddd zmm18, zmm18, [rcx + 2176]
  vmovdqa64 [rdi + 4928 + 64 * 7], zmm31
  vmovdqa64 zmm26, zmm23
  vpaddd xmm3, xmm3, [rdi + 4432]
  vpternlogd zmm26, zmm16, zmm17, 0xca
  vpsrld zmm31, zmm28, 10
  vpaddd zmm18, zmm18, zmm26
  vprord zmm27, zmm23, 6
  vpxord zmm29, zmm29, zmm31
  vprord zmm24, zmm23, 11
  vmovdqa xmm5, [rsi + 0]
  vprord zmm25, zmm23, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpxord zmm31, zmm29, zmm30
  vpaddd zmm18, zmm18, zmm27
  vpaddd zmm22, zmm22, zmm18
  vmovdqa xmm6, [rsi + 16]
  vpaddd zmm29, zmm31, [rdi + 4928 + 64 * 0]
  vprord zmm26, zmm19, 2
  vprord zmm24, zmm19, 13
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 4]
  vprord zmm25, zmm19, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd xmm5, xmm5, [rdi + 4448]
  vmovdqa64 zmm27, zmm19
  vpblendmd zmm31{k1}, zmm28, zmm30
  vpternlogd zmm27, zmm20, zmm21, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpshufd zmm31, zmm31, 0xb1
  vpaddd zmm18, zmm18, zmm26
  vmovdqa xmm7, [rsi + 0]
  vpaddd zmm17, zmm17, [rcx + 2240]
  vpaddd zmm28, zmm31, [rdi + 4928 + 64 * 1]
  vmovdqa64 zmm24, zmm22
  vpternlogd zmm24, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm24
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm28
  vmovdqa xmm8, [rsi + 16]
  vprord zmm25, zmm22, 6
  vprord zmm26, zmm22, 11
  vprord zmm28, zmm31, 7
  vprord zmm27, zmm22, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd xmm7, xmm7, [rdi + 4464]
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm29
  vpaddd zmm17, zmm17, zmm25
  vpaddd zmm21, zmm21, zmm17
  vprord zmm24, zmm18, 2
  vprord zmm29, zmm31, 18
  vprord zmm26, zmm18, 13
  vmovq xmm0, qword ptr [rdi + 4864]
  vprord zmm27, zmm18, 22
  vpsrld zmm31, zmm31, 3
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm18
  vpxord zmm28, zmm28, zmm31
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  sha256rnds2 xmm2, xmm1
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm17, zmm17, zmm24
  vpxord zmm31, zmm28, zmm29
  vpaddd zmm16, zmm16, [rcx + 2304]
  vmovdqa64 zmm26, zmm21
  sha256rnds2 xmm4, xmm3
  vpaddd zmm28, zmm31, zmm30
  vpternlogd zmm26, zmm22, zmm23, 0xca
  vpaddd zmm16, zmm16, zmm26
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 0]
  vprord zmm27, zmm21, 6
  vprord zmm24, zmm21, 11
  sha256rnds2 xmm6, xmm5
  vpaddd zmm31, zmm29, [rip + .Lkeys + 1088]
  vprord zmm25, zmm21, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm16, zmm16, zmm27
  vmovdqa64 [rdi + 3136], zmm31
  vpaddd zmm20, zmm20, zmm16
  sha256rnds2 xmm8, xmm7
  vprord zmm26, zmm17, 2
  vprord zmm30, zmm29, 17
  vprord zmm24, zmm17, 13
  vprord zmm25, zmm17, 22
  vprord zmm31, zmm29, 19
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 4872]
  vmovdqa64 zmm27, zmm17
  vpternlogd zmm27, zmm18, zmm19, 0xe8
  vmovdqa64 [rdi + 4928 + 64 * 4], zmm28
  vpaddd zmm26, zmm26, zmm27
  sha256rnds2 xmm1, xmm2
  vpaddd zmm16, zmm16, zmm26
  vpsrld zmm28, zmm29, 10
  vpaddd zmm23, zmm23, [rcx + 2368]
  vmovdqa64 zmm24, zmm20
  vpxord zmm30, zmm30, zmm28
  vpternlogd zmm24, zmm21, zmm22, 0xca
  sha256rnds2 xmm3, xmm4
  vpaddd zmm23, zmm23, zmm24
  vprord zmm25, zmm20, 6
  vpxord zmm28, zmm30, zmm31
  vprord zmm26, zmm20, 11
  vprord zmm27, zmm20, 25
  vpaddd zmm30, zmm28, [rdi + 4928 + 64 * 5]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm23, zmm23, zmm25
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 2]
  vpaddd zmm19, zmm19, zmm23
  vprord zmm24, zmm16, 2
  sha256rnds2 xmm7, xmm8
  vprord zmm26, zmm16, 13
  vpblendmd zmm28{k1}, zmm29, zmm31
  vprord zmm27, zmm16, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vpshufd zmm28, zmm28, 0xb1
  vmovdqa64 zmm25, zmm16
  vmovq xmm0, qword ptr [rdi + 4880]
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vpaddd zmm29, zmm28, [rdi + 4928 + 64 * 3]
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm23, zmm23, zmm24
  vpaddd zmm22, zmm22, [rcx + 2432]
  vmovdqa64 [rdi + 4928 + 64 * 3], zmm29
  sha256rnds2 xmm2, xmm1
  vmovdqa64 zmm26, zmm19
  vpternlogd zmm26, zmm20, zmm21, 0xca
  vprord zmm29, zmm28, 7
  vpaddd zmm22, zmm22, zmm26
  vprord zmm27, zmm19, 6
  vmovdqa64 [rdi + 4928 + 64 * 5], zmm30
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm19, 11
  vprord zmm25, zmm19, 25
  vprord zmm30, zmm28, 18
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm22, zmm22, zmm27
  sha256rnds2 xmm6, xmm5
  vpaddd zmm18, zmm18, zmm22
  vpsrld zmm28, zmm28, 3
  vprord zmm26, zmm23, 2
  vprord zmm24, zmm23, 13
  vpxord zmm29, zmm29, zmm28
  vprord zmm25, zmm23, 22
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpxord zmm28, zmm29, zmm30
  vmovdqa64 zmm27, zmm23
  vpternlogd zmm27, zmm16, zmm17, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm29, zmm28, zmm31
  vmovq xmm0, qword ptr [rdi + 4888]
  vpaddd zmm22, zmm22, zmm26
  vpaddd zmm21, zmm21, [rcx + 2496]
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 5]
  vmovdqa64 zmm24, zmm18
  vpternlogd zmm24, zmm19, zmm20, 0xca
  sha256rnds2 xmm1, xmm2
  vpaddd zmm28, zmm30, [rip + .Lkeys + 1152]
  vpaddd zmm21, zmm21, zmm24
  vprord zmm25, zmm18, 6
  vprord zmm26, zmm18, 11
  vmovdqa64 [rdi + 3200], zmm28
  vprord zmm27, zmm18, 25
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vprord zmm31, zmm30, 17
  vpaddd zmm21, zmm21, zmm25
  vpaddd zmm17, zmm17, zmm21
  vprord zmm28, zmm30, 19
  vprord zmm24, zmm22, 2
  sha256rnds2 xmm5, xmm6
  vprord zmm26, zmm22, 13
  vprord zmm27, zmm22, 22
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm29
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm22
  vpsrld zmm29, zmm30, 10
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpxord zmm31, zmm31, zmm29
  vpaddd zmm21, zmm21, zmm24
  vpaddd zmm20, zmm20, [rcx + 2560]
  vmovq xmm0, qword ptr [rdi + 4896]
  vmovdqa64 zmm26, zmm17
  vpxord zmm29, zmm31, zmm28
  vpternlogd zmm26, zmm18, zmm19, 0xca
  vpaddd zmm20, zmm20, zmm26
  vpaddd zmm31, zmm29, [rdi + 4928 + 64 * 1]
  vprord zmm27, zmm17, 6
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm17, 11
  vmovdqa64 zmm28, [rdi + 4928 + 64 * 0]
  vprord zmm25, zmm17, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpblendmd zmm29{k1}, zmm30, zmm28
  vpaddd zmm20, zmm20, zmm27
  sha256rnds2 xmm4, xmm3
  vpaddd zmm16, zmm16, zmm20
  vprord zmm26, zmm21, 2
  vpshufd zmm29, zmm29, 0xb1
  vprord zmm24, zmm21, 13
  vprord zmm25, zmm21, 22
  sha256rnds2 xmm6, xmm5
  vpaddd zmm30, zmm29, [rdi + 4928 + 64 * 6]
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm21
  vmovdqa64 [rdi + 4928 + 64 * 6], zmm30
  vpternlogd zmm27, zmm22, zmm23, 0xe8
  vpaddd zmm26, zmm26, zmm27
  sha256rnds2 xmm8, xmm7
  vpaddd zmm20, zmm20, zmm26
  vprord zmm30, zmm29, 7
  vpaddd zmm19, zmm19, [rcx + 2624]
  vmovdqa64 zmm24, zmm16
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm31
  vpternlogd zmm24, zmm17, zmm18, 0xca
  vmovq xmm0, qword ptr [rdi + 4904]
  vpaddd zmm19, zmm19, zmm24
  vprord zmm31, zmm29, 18
  vprord zmm25, zmm16, 6
  vprord zmm26, zmm16, 11
  vprord zmm27, zmm16, 25
  vpsrld zmm29, zmm29, 3
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm19, zmm19, zmm25
  vpxord zmm30, zmm30, zmm29
  vpaddd zmm23, zmm23, zmm19
  vprord zmm24, zmm20, 2
  sha256rnds2 xmm3, xmm4
  vpxord zmm29, zmm30, zmm31
  vprord zmm26, zmm20, 13
  vprord zmm27, zmm20, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vpaddd zmm30, zmm29, zmm28
  vmovdqa64 zmm25, zmm20
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 1]
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm19, zmm19, zmm24
  vpaddd zmm29, zmm31, [rip + .Lkeys + 1216]
  vpaddd zmm18, zmm18, [rcx + 2688]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 zmm26, zmm23
  vpternlogd zmm26, zmm16, zmm17, 0xca
  vmovdqa64 [rdi + 3264], zmm29
  vpaddd zmm18, zmm18, zmm26
  vprord zmm27, zmm23, 6
  vprord zmm28, zmm31, 17
  vmovq xmm0, qword ptr [rdi + 4912]
  vprord zmm24, zmm23, 11
  vprord zmm25, zmm23, 25
  vprord zmm29, zmm31, 19
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm18, zmm18, zmm27
  sha256rnds2 xmm2, xmm1
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm30
  vpaddd zmm22, zmm22, zmm18
  vprord zmm26, zmm19, 2
  vprord zmm24, zmm19, 13
  vpsrld zmm30, zmm31, 10
  vprord zmm25, zmm19, 22
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpxord zmm28, zmm28, zmm30
  vmovdqa64 zmm27, zmm19
  vpternlogd zmm27, zmm20, zmm21, 0xe8
  vpxord zmm30, zmm28, zmm29
  vpaddd zmm26, zmm26, zmm27
  sha256rnds2 xmm6, xmm5
  vpaddd zmm18, zmm18, zmm26
  vpaddd zmm17, zmm17, [rcx + 2752]
  vpaddd zmm28, zmm30, [rdi + 4928 + 64 * 3]
  vmovdqa64 zmm24, zmm22
  vpternlogd zmm24, zmm23, zmm16, 0xca
  sha256rnds2 xmm8, xmm7
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 5]
  vpaddd zmm17, zmm17, zmm24
  vprord zmm25, zmm22, 6
  vpblendmd zmm30{k1}, zmm31, zmm29
  vprord zmm26, zmm22, 11
  vprord zmm27, zmm22, 25
  vmovq xmm0, qword ptr [rdi + 608]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpshufd zmm30, zmm30, 0xb1
  vpaddd zmm17, zmm17, zmm25
  vpaddd zmm21, zmm21, zmm17
  vpaddd zmm31, zmm30, [rdi + 4928 + 64 * 7]
  vprord zmm24, zmm18, 2
  vmovq xmm0, qword ptr [rdi + 616]
  sha256rnds2 xmm3, xmm4
  vprord zmm26, zmm18, 13
  vmovdqa64 [rdi + 4928 + 64 * 7], zmm31
  vprord zmm27, zmm18, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm18
  vprord zmm31, zmm30, 7
  vmovq xmm0, qword ptr [rdi + 624]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vmovdqa64 [rdi + 4928 + 64 * 3], zmm28
  vpaddd zmm17, zmm17, zmm24
  vpaddd zmm16, zmm16, [rcx + 2816]
  vmovq xmm0, qword ptr [rdi + 632]
  sha256rnds2 xmm7, xmm8
  vprord zmm28, zmm30, 18
  vmovdqa64 zmm26, zmm21
  vpternlogd zmm26, zmm22, zmm23, 0xca
  vpaddd zmm16, zmm16, zmm26
  vpsrld zmm30, zmm30, 3
  vprord zmm27, zmm21, 6
  vmovq xmm0, qword ptr [rdi + 672]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm21, 11
  vpxord zmm31, zmm31, zmm30
  vprord zmm25, zmm21, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpxord zmm30, zmm31, zmm28
  vpaddd zmm16, zmm16, zmm27
  vmovq xmm0, qword ptr [rdi + 680]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm20, zmm20, zmm16
  vpaddd zmm31, zmm30, zmm29
  vprord zmm26, zmm17, 2
  vprord zmm24, zmm17, 13
  vprord zmm25, zmm17, 22
  vmovq xmm0, qword ptr [rdi + 688]
  sha256rnds2 xmm6, xmm5
  vmovdqa64 zmm28, [rdi + 4928 + 64 * 3]
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm17
  vpaddd zmm30, zmm28, [rip + .Lkeys + 1280]
  vpternlogd zmm27, zmm18, zmm19, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vmovq xmm0, qword ptr [rdi + 696]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 [rdi + 3328], zmm30
  vpaddd zmm16, zmm16, zmm26
  vpaddd zmm23, zmm23, [rcx + 2880]
  vmovdqa64 zmm24, zmm20
  vprord zmm29, zmm28, 17
  vmovq xmm0, qword ptr [rdi + 736]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm24, zmm21, zmm22, 0xca
  vpaddd zmm23, zmm23, zmm24
  vprord zmm30, zmm28, 19
  vprord zmm25, zmm20, 6
  vprord zmm26, zmm20, 11
  vmovdqa64 [rdi + 4928 + 64 * 5], zmm31
  vmovq xmm0, qword ptr [rdi + 744]
  sha256rnds2 xmm3, xmm4
  vprord zmm27, zmm20, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm23, zmm23, zmm25
  vpsrld zmm31, zmm28, 10
  vpaddd zmm19, zmm19, zmm23
  vmovq xmm0, qword ptr [rdi + 752]
  sha256rnds2 xmm5, xmm6
  vprord zmm24, zmm16, 2
  vpxord zmm29, zmm29, zmm31
  vprord zmm26, zmm16, 13
  vprord zmm27, zmm16, 22
  vpxord zmm31, zmm29, zmm30
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 760]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 zmm25, zmm16
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vpaddd zmm29, zmm31, [rdi + 4928 + 64 * 6]
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm23, zmm23, zmm24
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 1]
  vmovq xmm0, qword ptr [rdi + 800]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm22, zmm22, [rcx + 2944]
  vmovdqa64 zmm26, zmm19
  vpblendmd zmm31{k1}, zmm28, zmm30
  vpternlogd zmm26, zmm20, zmm21, 0xca
  vpaddd zmm22, zmm22, zmm26
  vmovq xmm0, qword ptr [rdi + 808]
  sha256rnds2 xmm4, xmm3
  vprord zmm27, zmm19, 6
  vpshufd zmm31, zmm31, 0xb1
  vprord zmm24, zmm19, 11
  vprord zmm25, zmm19, 25
  vpaddd zmm28, zmm31, [rdi + 4928 + 64 * 4]
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 816]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm22, zmm22, zmm27
  vmovdqa64 [rdi + 4928 + 64 * 4], zmm28
  vpaddd zmm18, zmm18, zmm22
  vprord zmm26, zmm23, 2
  vprord zmm28, zmm31, 7
  vprord zmm24, zmm23, 13
  vmovq xmm0, qword ptr [rdi + 824]
  sha256rnds2 xmm8, xmm7
  vprord zmm25, zmm23, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 [rdi + 4928 + 64 * 6], zmm29
  vmovdqa64 zmm27, zmm23
  vpternlogd zmm27, zmm16, zmm17, 0xe8
  vprord zmm29, zmm31, 18
  vmovq xmm0, qword ptr [rdi + 864]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm22, zmm22, zmm26
  vpsrld zmm31, zmm31, 3
  vpaddd zmm21, zmm21, [rcx + 3008]
  vmovdqa64 zmm24, zmm18
  vmovq xmm0, qword ptr [rdi + 872]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm24, zmm19, zmm20, 0xca
  vpxord zmm28, zmm28, zmm31
  vpaddd zmm21, zmm21, zmm24
  vprord zmm25, zmm18, 6
  vpxord zmm31, zmm28, zmm29
  vprord zmm26, zmm18, 11
  vmovq xmm0, qword ptr [rdi + 880]
  sha256rnds2 xmm5, xmm6
  vprord zmm27, zmm18, 25
  vpaddd zmm28, zmm31, zmm30
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm21, zmm21, zmm25
  vpaddd zmm17, zmm17, zmm21
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 6]
  vmovq xmm0, qword ptr [rdi + 888]
  sha256rnds2 xmm7, xmm8
  vprord zmm24, zmm22, 2
  vprord zmm26, zmm22, 13
  vpaddd zmm31, zmm29, [rip + .Lkeys + 1344]
  vprord zmm27, zmm22, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 928]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 [rdi + 3392], zmm31
  vmovdqa64 zmm25, zmm22
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vprord zmm30, zmm29, 17
  vpaddd zmm21, zmm21, zmm24
  vmovq xmm0, qword ptr [rdi + 936]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm20, zmm20, [rcx + 3072]
  vprord zmm31, zmm29, 19
  vmovdqa64 zmm26, zmm17
  vpternlogd zmm26, zmm18, zmm19, 0xca
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm28
  vpaddd zmm20, zmm20, zmm26
  vmovq xmm0, qword ptr [rdi + 944]
  sha256rnds2 xmm6, xmm5
  vprord zmm27, zmm17, 6
  vprord zmm24, zmm17, 11
  vpsrld zmm28, zmm29, 10
  vprord zmm25, zmm17, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpxord zmm30, zmm30, zmm28
  vmovq xmm0, qword ptr [rdi + 952]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm20, zmm20, zmm27
  vpaddd zmm16, zmm16, zmm20
  vpxord zmm28, zmm30, zmm31
  vprord zmm26, zmm21, 2
  vprord zmm24, zmm21, 13
  vmovq xmm0, qword ptr [rdi + 992]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm30, zmm28, [rdi + 4928 + 64 * 7]
  vprord zmm25, zmm21, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm21
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 3]
  vpternlogd zmm27, zmm22, zmm23, 0xe8
  vmovq xmm0, qword ptr [rdi + 1000]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm26, zmm26, zmm27
  vpblendmd zmm28{k1}, zmm29, zmm31
  vpaddd zmm20, zmm20, zmm26
  vpaddd zmm19, zmm19, [rcx + 3136]
  vpshufd zmm28, zmm28, 0xb1
  vmovdqa64 zmm24, zmm16
  vmovq xmm0, qword ptr [rdi + 1008]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm24, zmm17, zmm18, 0xca
  vpaddd zmm19, zmm19, zmm24
  vpaddd zmm29, zmm28, [rdi + 4928 + 64 * 2]
  vprord zmm25, zmm16, 6
  vprord zmm26, zmm16, 11
  vmovq xmm0, qword ptr [rdi + 1016]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm29
  vprord zmm27, zmm16, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vprord zmm29, zmm28, 7
  vpaddd zmm19, zmm19, zmm25
  vpaddd zmm23, zmm23, zmm19
  vmovq xmm0, qword ptr [rdi + 1056]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm20, 2
  vmovdqa64 [rdi + 4928 + 64 * 7], zmm30
  vprord zmm26, zmm20, 13
  vprord zmm27, zmm20, 22
  vprord zmm30, zmm28, 18
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 1064]
  sha256rnds2 xmm4, xmm3
  vmovdqa64 zmm25, zmm20
  vpsrld zmm28, zmm28, 3
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm19, zmm19, zmm24
  vpxord zmm29, zmm29, zmm28
  vmovq xmm0, qword ptr [rdi + 1072]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm18, zmm18, [rcx + 3200]
  vmovdqa64 zmm26, zmm23
  vpxord zmm28, zmm29, zmm30
  vpternlogd zmm26, zmm16, zmm17, 0xca
  vpaddd zmm18, zmm18, zmm26
  vmovq xmm0, qword ptr [rdi + 1080]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm29, zmm28, zmm31
  vprord zmm27, zmm23, 6
  vprord zmm24, zmm23, 11
  vprord zmm25, zmm23, 25
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 7]
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 1120]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm18, zmm18, zmm27
  vpaddd zmm28, zmm30, [rip + .Lkeys + 1408]
  vpaddd zmm22, zmm22, zmm18
  vprord zmm26, zmm19, 2
  vmovdqa64 [rdi + 3456], zmm28
  vprord zmm24, zmm19, 13
  vmovq xmm0, qword ptr [rdi + 1128]
  sha256rnds2 xmm3, xmm4
  vprord zmm25, zmm19, 22
  vprord zmm31, zmm30, 17
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm19
  vpternlogd zmm27, zmm20, zmm21, 0xe8
  vmovq xmm0, qword ptr [rdi + 1136]
  sha256rnds2 xmm5, xmm6
  vprord zmm28, zmm30, 19
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm18, zmm18, zmm26
  vmovdqa64 [rdi + 4928 + 64 * 3], zmm29
  vpaddd zmm17, zmm17, [rcx + 3264]
  vmovdqa64 zmm24, zmm22
  vmovq xmm0, qword ptr [rdi + 1144]
  sha256rnds2 xmm7, xmm8
  vpsrld zmm29, zmm30, 10
  vpternlogd zmm24, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm24
  vprord zmm25, zmm22, 6
  vpxord zmm31, zmm31, zmm29
  vprord zmm26, zmm22, 11
  vmovq xmm0, qword ptr [rdi + 1184]
  sha256rnds2 xmm2, xmm1
  vprord zmm27, zmm22, 25
  vpxord zmm29, zmm31, zmm28
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm17, zmm17, zmm25
  vpaddd zmm31, zmm29, [rdi + 4928 + 64 * 4]
  vpaddd zmm21, zmm21, zmm17
  vmovq xmm0, qword ptr [rdi + 1192]
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm18, 2
  vprord zmm26, zmm18, 13
  vmovdqa64 zmm28, [rdi + 4928 + 64 * 6]
  vprord zmm27, zmm18, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 1200]
  sha256rnds2 xmm6, xmm5
  vpblendmd zmm29{k1}, zmm30, zmm28
  vmovdqa64 zmm25, zmm18
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vpshufd zmm29, zmm29, 0xb1
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm17, zmm17, zmm24
  vmovq xmm0, qword ptr [rdi + 1208]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm16, zmm16, [rcx + 3328]
  vpaddd zmm30, zmm29, [rdi + 4928 + 64 * 0]
  vmovdqa64 zmm26, zmm21
  vpternlogd zmm26, zmm22, zmm23, 0xca
  vmovdqa64 [rdi + 4928 + 64 * 0], zmm30
  vpaddd zmm16, zmm16, zmm26
  vmovq xmm0, qword ptr [rdi + 1248]
  sha256rnds2 xmm1, xmm2
  vprord zmm27, zmm21, 6
  vprord zmm30, zmm29, 7
  vprord zmm24, zmm21, 11
  vprord zmm25, zmm21, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vmovdqa64 [rdi + 4928 + 64 * 4], zmm31
  vmovq xmm0, qword ptr [rdi + 1256]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm16, zmm16, zmm27
  vpaddd zmm20, zmm20, zmm16
  vprord zmm31, zmm29, 18
  vprord zmm26, zmm17, 2
  vprord zmm24, zmm17, 13
  vmovq xmm0, qword ptr [rdi + 1264]
  sha256rnds2 xmm5, xmm6
  vpsrld zmm29, zmm29, 3
  vprord zmm25, zmm17, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpxord zmm30, zmm30, zmm29
  vmovdqa64 zmm27, zmm17
  vpternlogd zmm27, zmm18, zmm19, 0xe8
  vmovq xmm0, qword ptr [rdi + 1272]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm26, zmm26, zmm27
  vpxord zmm29, zmm30, zmm31
  vpaddd zmm16, zmm16, zmm26
  vpaddd zmm23, zmm23, [rcx + 3392]
  vpaddd zmm30, zmm29, zmm28
  vmovdqa64 zmm24, zmm20
  vmovq xmm0, qword ptr [rdi + 1312]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm24, zmm21, zmm22, 0xca
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 4]
  vpaddd zmm23, zmm23, zmm24
  vprord zmm25, zmm20, 6
  vmovq xmm0, qword ptr [rdi + 1320]
  sha256rnds2 xmm4, xmm3
  vprord zmm26, zmm20, 11
  vpaddd zmm29, zmm31, [rip + .Lkeys + 1472]
  vprord zmm27, zmm20, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vmovdqa64 [rdi + 3520], zmm29
  vpaddd zmm23, zmm23, zmm25
  vmovq xmm0, qword ptr [rdi + 1328]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm19, zmm19, zmm23
  vprord zmm28, zmm31, 17
  vprord zmm24, zmm16, 2
  vprord zmm26, zmm16, 13
  vprord zmm27, zmm16, 22
  vprord zmm29, zmm31, 19
  vmovq xmm0, qword ptr [rdi + 1336]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm16
  vmovdqa64 [rdi + 4928 + 64 * 6], zmm30
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpsrld zmm30, zmm31, 10
  vmovq xmm0, qword ptr [rdi + 1376]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm23, zmm23, zmm24
  vpaddd zmm22, zmm22, [rcx + 3456]
  vmovdqa64 zmm26, zmm19
  vpxord zmm28, zmm28, zmm30
  vpternlogd zmm26, zmm20, zmm21, 0xca
  vmovq xmm0, qword ptr [rdi + 1384]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm22, zmm22, zmm26
  vpxord zmm30, zmm28, zmm29
  vprord zmm27, zmm19, 6
  vprord zmm24, zmm19, 11
  vpaddd zmm28, zmm30, [rdi + 4928 + 64 * 2]
  vprord zmm25, zmm19, 25
  vmovq xmm0, qword ptr [rdi + 1392]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm22, zmm22, zmm27
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 7]
  vpaddd zmm18, zmm18, zmm22
  vprord zmm26, zmm23, 2
  vpblendmd zmm30{k1}, zmm31, zmm29
  vmovq xmm0, qword ptr [rdi + 1400]
  sha256rnds2 xmm7, xmm8
  vprord zmm24, zmm23, 13
  vprord zmm25, zmm23, 22
  vpshufd zmm30, zmm30, 0xb1
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm23
  vmovq xmm0, qword ptr [rdi + 1440]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm27, zmm16, zmm17, 0xe8
  vpaddd zmm31, zmm30, [rdi + 4928 + 64 * 5]
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm22, zmm22, zmm26
  vmovdqa64 [rdi + 4928 + 64 * 5], zmm31
  vpaddd zmm21, zmm21, [rcx + 3520]
  vmovq xmm0, qword ptr [rdi + 1448]
  sha256rnds2 xmm4, xmm3
  vmovdqa64 zmm24, zmm18
  vprord zmm31, zmm30, 7
  vpternlogd zmm24, zmm19, zmm20, 0xca
  vpaddd zmm21, zmm21, zmm24
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm28
  vprord zmm25, zmm18, 6
  vmovq xmm0, qword ptr [rdi + 1456]
  sha256rnds2 xmm6, xmm5
  vprord zmm26, zmm18, 11
  vprord zmm27, zmm18, 25
  vprord zmm28, zmm30, 18
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm21, zmm21, zmm25
  vpsrld zmm30, zmm30, 3
  vmovq xmm0, qword ptr [rdi + 1464]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm17, zmm17, zmm21
  vprord zmm24, zmm22, 2
  vpxord zmm31, zmm31, zmm30
  vprord zmm26, zmm22, 13
  vprord zmm27, zmm22, 22
  vmovq xmm0, qword ptr [rdi + 1504]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vpxord zmm30, zmm31, zmm28
  vmovdqa64 zmm25, zmm22
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vpaddd zmm31, zmm30, zmm29
  vpaddd zmm24, zmm24, zmm25
  vmovq xmm0, qword ptr [rdi + 1512]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm21, zmm21, zmm24
  vmovdqa64 zmm28, [rdi + 4928 + 64 * 2]
  vpaddd zmm20, zmm20, [rcx + 3584]
  vmovdqa64 zmm26, zmm17
  vpternlogd zmm26, zmm18, zmm19, 0xca
  vpaddd zmm30, zmm28, [rip + .Lkeys + 1536]
  vmovq xmm0, qword ptr [rdi + 1520]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm20, zmm20, zmm26
  vprord zmm27, zmm17, 6
  vmovdqa64 [rdi + 3584], zmm30
  vprord zmm24, zmm17, 11
  vprord zmm25, zmm17, 25
  vmovq xmm0, qword ptr [rdi + 1528]
  sha256rnds2 xmm7, xmm8
  vprord zmm29, zmm28, 17
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm20, zmm20, zmm27
  vpaddd zmm16, zmm16, zmm20
  vprord zmm30, zmm28, 19
  vprord zmm26, zmm21, 2
  vmovq xmm0, qword ptr [rdi + 1568]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm21, 13
  vmovdqa64 [rdi + 4928 + 64 * 7], zmm31
  vprord zmm25, zmm21, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpsrld zmm31, zmm28, 10
  vmovdqa64 zmm27, zmm21
  vmovq xmm0, qword ptr [rdi + 1576]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm27, zmm22, zmm23, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpxord zmm29, zmm29, zmm31
  vpaddd zmm20, zmm20, zmm26
  vpaddd zmm19, zmm19, [rcx + 3648]
  vpxord zmm31, zmm29, zmm30
  vmovq xmm0, qword ptr [rdi + 1584]
  sha256rnds2 xmm6, xmm5
  vmovdqa64 zmm24, zmm16
  vpternlogd zmm24, zmm17, zmm18, 0xca
  vpaddd zmm29, zmm31, [rdi + 4928 + 64 * 0]
  vpaddd zmm19, zmm19, zmm24
  vprord zmm25, zmm16, 6
  vmovq xmm0, qword ptr [rdi + 1592]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 zmm30, [rdi + 4928 + 64 * 4]
  vprord zmm26, zmm16, 11
  vprord zmm27, zmm16, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpblendmd zmm31{k1}, zmm28, zmm30
  vpaddd zmm19, zmm19, zmm25
  vmovq xmm0, qword ptr [rdi + 1632]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm23, zmm23, zmm19
  vpshufd zmm30, zmm31, 0xb1
  vprord zmm24, zmm20, 2
  vprord zmm26, zmm20, 13
  vpaddd zmm31, zmm30, [rdi + 4928 + 64 * 1]
  vprord zmm27, zmm20, 22
  vmovq xmm0, qword ptr [rdi + 1640]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm20
  vpaddd zmm30, zmm29, [rip + .Lkeys + 1600]
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vmovq xmm0, qword ptr [rdi + 1648]
  sha256rnds2 xmm5, xmm6
  vmovdqa64 [rdi + 3648], zmm30
  vpaddd zmm19, zmm19, zmm24
  vpaddd zmm18, zmm18, [rcx + 3712]
  vprord zmm30, zmm29, 17
  vmovdqa64 zmm26, zmm23
  vpternlogd zmm26, zmm16, zmm17, 0xca
  vmovq xmm0, qword ptr [rdi + 1656]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm18, zmm18, zmm26
  vmovdqa64 [rdi + 4928 + 64 * 1], zmm31
  vprord zmm27, zmm23, 6
  vprord zmm24, zmm23, 11
  vprord zmm31, zmm29, 19
  vprord zmm25, zmm23, 25
  vmovq xmm0, qword ptr [rdi + 1696]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpsrld zmm28, zmm29, 10
  vpaddd zmm18, zmm18, zmm27
  vpaddd zmm22, zmm22, zmm18
  vprord zmm26, zmm19, 2
  vpxord zmm30, zmm30, zmm28
  vmovq xmm0, qword ptr [rdi + 1704]
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm19, 13
  vprord zmm25, zmm19, 22
  vpxord zmm28, zmm30, zmm31
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm19
  vmovq xmm0, qword ptr [rdi + 1712]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm30, zmm28, [rdi + 4928 + 64 * 5]
  vpternlogd zmm27, zmm20, zmm21, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm18, zmm18, zmm26
  vmovdqa64 zmm31, [rdi + 4928 + 64 * 2]
  vpaddd zmm17, zmm17, [rcx + 3776]
  vmovq xmm0, qword ptr [rdi + 1720]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 zmm24, zmm22
  vpblendmd zmm28{k1}, zmm29, zmm31
  vpternlogd zmm24, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm24
  vpshufd zmm31, zmm28, 0xb1
  vprord zmm25, zmm22, 6
  vmovq xmm0, qword ptr [rdi + 1760]
  sha256rnds2 xmm1, xmm2
  vprord zmm26, zmm22, 11
  vpaddd zmm28, zmm31, [rdi + 4928 + 64 * 3]
  vprord zmm27, zmm22, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm17, zmm17, zmm25
  vmovq xmm0, qword ptr [rdi + 1768]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm31, zmm30, [rip + .Lkeys + 1664]
  vpaddd zmm21, zmm21, zmm17
  vprord zmm24, zmm18, 2
  vmovdqa64 [rdi + 3712], zmm31
  vprord zmm26, zmm18, 13
  vprord zmm27, zmm18, 22
  vmovq xmm0, qword ptr [rdi + 1776]
  sha256rnds2 xmm5, xmm6
  vprord zmm31, zmm30, 17
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm18
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vmovdqa64 [rdi + 4928 + 64 * 3], zmm28
  vpaddd zmm24, zmm24, zmm25
  vmovq xmm0, qword ptr [rdi + 1784]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm17, zmm17, zmm24
  vprord zmm28, zmm30, 19
  vpaddd zmm16, zmm16, [rcx + 3840]
  vmovdqa64 zmm26, zmm21
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm29
  vpternlogd zmm26, zmm22, zmm23, 0xca
  vmovq xmm0, qword ptr [rdi + 1824]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm16, zmm16, zmm26
  vprord zmm27, zmm21, 6
  vpsrld zmm29, zmm30, 10
  vprord zmm24, zmm21, 11
  vprord zmm25, zmm21, 25
  vmovq xmm0, qword ptr [rdi + 1832]
  sha256rnds2 xmm4, xmm3
  vpxord zmm31, zmm31, zmm29
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm16, zmm16, zmm27
  vpxord zmm29, zmm31, zmm28
  vpaddd zmm20, zmm20, zmm16
  vprord zmm26, zmm17, 2
  vmovq xmm0, qword ptr [rdi + 1840]
  sha256rnds2 xmm6, xmm5
  vprord zmm24, zmm17, 13
  vpaddd zmm31, zmm29, [rdi + 4928 + 64 * 1]
  vprord zmm25, zmm17, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm28, [rdi + 4928 + 64 * 2]
  vmovdqa64 zmm27, zmm17
  vmovq xmm0, qword ptr [rdi + 1848]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm27, zmm18, zmm19, 0xe8
  vpblendmd zmm29{k1}, zmm30, zmm28
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm16, zmm16, zmm26
  vpaddd zmm16, zmm16, dword ptr [r8 + 32]{1to16}
  vpshufd zmm28, zmm29, 0xb1
  vmovq xmm0, qword ptr [rdi + 1888]
  sha256rnds2 xmm1, xmm2
  vmovdqa64 [rcx + 3904], zmm16
  vpaddd zmm17, zmm17, dword ptr [r8 + 36]{1to16}
  vpaddd zmm29, zmm28, [rdi + 4928 + 64 * 6]
  vmovdqa64 [rcx + 3968], zmm17
  vpaddd zmm18, zmm18, dword ptr [r8 + 40]{1to16}
  vmovq xmm0, qword ptr [rdi + 1896]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm28, zmm31, [rip + .Lkeys + 1728]
  vmovdqa64 [rcx + 4032], zmm18
  vpaddd zmm19, zmm19, dword ptr [r8 + 44]{1to16}
  vmovdqa64 [rdi + 3776], zmm28
  vmovdqa64 [rcx + 4096], zmm19
  vmovq xmm0, qword ptr [rdi + 1904]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm20, zmm20, dword ptr [r8 + 48]{1to16}
  vmovdqa64 [rcx + 4160], zmm20
  vprord zmm28, zmm31, 17
  vpaddd zmm21, zmm21, dword ptr [r8 + 52]{1to16}
  vmovdqa64 [rcx + 4224], zmm21
  vmovdqa64 [rdi + 4928 + 64 * 6], zmm29
  vmovq xmm0, qword ptr [rdi + 1912]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm22, zmm22, dword ptr [r8 + 56]{1to16}
  vmovdqa64 [rcx + 4288], zmm22
  vprord zmm29, zmm31, 19
  vpaddd zmm23, zmm23, dword ptr [r8 + 60]{1to16}
  vmovdqa64 [rcx + 4352], zmm23
  vmovq xmm0, qword ptr [rdi + 1952]
  sha256rnds2 xmm2, xmm1
  vpbroadcastd zmm19, dword ptr [rip + .Llane_fold_e]
  vmovdqa64 [rdi + 4928 + 64 * 2], zmm30
  vpaddd zmm19, zmm19, zmm16
  vpbroadcastd zmm23, dword ptr [rip + .Llane_fold_a]
  vpsrld zmm30, zmm31, 10
  vpaddd zmm23, zmm23, zmm16
  vmovq xmm0, qword ptr [rdi + 1960]
  sha256rnds2 xmm4, xmm3
  vpbroadcastd zmm16, dword ptr [rip + .Llane_iv + 0]
  vpxord zmm28, zmm28, zmm30
  vpbroadcastd zmm17, dword ptr [rip + .Llane_iv + 4]
  vpbroadcastd zmm18, dword ptr [rip + .Llane_iv + 8]
  vpbroadcastd zmm20, dword ptr [rip + .Llane_iv + 16]
  vpxord zmm30, zmm28, zmm29
  vmovq xmm0, qword ptr [rdi + 1968]
  sha256rnds2 xmm6, xmm5
  vpbroadcastd zmm21, dword ptr [rip + .Llane_iv + 20]
  vpbroadcastd zmm22, dword ptr [rip + .Llane_iv + 24]
  vpaddd zmm28, zmm30, [rdi + 4928 + 64 * 3]
  vpaddd zmm22, zmm22, [rcx + 3968]
  vpaddd zmm22, zmm22, dword ptr [rip + .Llane_k + 4]{1to16}
  vmovdqa64 zmm29, [rdi + 4928 + 64 * 2]
  vmovq xmm0, qword ptr [rdi + 1976]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 zmm24, zmm19
  vpternlogd zmm24, zmm20, zmm21, 0xca
  vpaddd zmm22, zmm22, zmm24
  vpblendmd zmm30{k1}, zmm31, zmm29
  vprord zmm25, zmm19, 6
  vmovq xmm0, qword ptr [rdi + 2016]
  sha256rnds2 xmm1, xmm2
  vprord zmm26, zmm19, 11
  vpshufd zmm31, zmm30, 0xb1
  vprord zmm27, zmm19, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm29, zmm31, [rdi + 4928 + 64 * 7]
  vpaddd zmm22, zmm22, zmm25
  vmovq xmm0, qword ptr [rdi + 2024]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm18, zmm18, zmm22
  vprord zmm24, zmm23, 2
  vpaddd zmm30, zmm28, [rip + .Lkeys + 1792]
  vprord zmm26, zmm23, 13
  vprord zmm27, zmm23, 22
  vmovdqa64 [rdi + 3840], zmm30
  vmovq xmm0, qword ptr [rdi + 2032]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm23
  vprord zmm31, zmm28, 17
  vpternlogd zmm25, zmm16, zmm17, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vmovq xmm0, qword ptr [rdi + 2040]
  sha256rnds2 xmm7, xmm8
  vprord zmm30, zmm28, 19
  vpaddd zmm22, zmm22, zmm24
  vpaddd zmm21, zmm21, [rcx + 4032]
  vpaddd zmm21, zmm21, dword ptr [rip + .Llane_k + 8]{1to16}
  vpsrld zmm28, zmm28, 10
  vmovdqa64 zmm26, zmm18
  vmovdqa [rdi + 4160], xmm1
  vpternlogd zmm26, zmm19, zmm20, 0xca
  vpxord zmm31, zmm31, zmm28
  vpaddd zmm21, zmm21, zmm26
  vprord zmm27, zmm18, 6
  vpxord zmm28, zmm31, zmm30
  vprord zmm24, zmm18, 11
  vmovdqa [rdi + 4288], xmm2
  vprord zmm25, zmm18, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm31, zmm28, [rdi + 4928 + 64 * 6]
  vpaddd zmm21, zmm21, zmm27
  vpaddd zmm17, zmm17, zmm21
  vpaddd zmm30, zmm31, [rip + .Lkeys + 1856]
  vmovdqa [rdi + 4176], xmm3
  vprord zmm26, zmm22, 2
  vprord zmm24, zmm22, 13
  vmovdqa64 [rdi + 3904], zmm30
  vprord zmm25, zmm22, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa [rdi + 4304], xmm4
  vmovdqa64 zmm27, zmm22
  vprord zmm28, zmm31, 17
  vpternlogd zmm27, zmm23, zmm16, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vprord zmm30, zmm31, 19
  vpaddd zmm21, zmm21, zmm26
  vmovdqa [rdi + 4192], xmm5
  vpaddd zmm20, zmm20, [rcx + 4096]
  vpsrld zmm31, zmm31, 10
  vpaddd zmm20, zmm20, dword ptr [rip + .Llane_k + 12]{1to16}
  vmovdqa64 zmm24, zmm17
  vpternlogd zmm24, zmm18, zmm19, 0xca
  vpxord zmm28, zmm28, zmm31
  vmovdqa [rdi + 4320], xmm6
  vpaddd zmm20, zmm20, zmm24
  vprord zmm25, zmm17, 6
  vpxord zmm31, zmm28, zmm30
  vprord zmm26, zmm17, 11
  vprord zmm27, zmm17, 25
  vmovdqa [rdi + 4208], xmm7
  vpaddd zmm28, zmm31, zmm29
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm20, zmm20, zmm25
  vpaddd zmm16, zmm16, zmm20
  vpaddd zmm30, zmm28, [rip + .Lkeys + 1920]
  vprord zmm24, zmm21, 2
  vmovdqa [rdi + 4336], xmm8
  vprord zmm26, zmm21, 13
  vmovdqa64 [rdi + 3968], zmm30
  vprord zmm27, zmm21, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm21
  vpternlogd zmm25, zmm22, zmm23, 0xe8
  vmovdqa xmm1, [rip + .Liv_abef]
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm20, zmm20, zmm24
  vpaddd zmm19, zmm19, [rcx + 4160]
  vpaddd zmm19, zmm19, dword ptr [rip + .Llane_k + 16]{1to16}
  vmovdqa64 zmm26, zmm16
  vpternlogd zmm26, zmm17, zmm18, 0xca
  vmovdqa xmm2, [rip + .Liv_cdgh]
  vpaddd zmm19, zmm19, zmm26
  vprord zmm27, zmm16, 6
  vprord zmm24, zmm16, 11
  vprord zmm25, zmm16, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vmovdqa xmm3, [rip + .Liv_abef]
  vpaddd zmm19, zmm19, zmm27
  vpaddd zmm23, zmm23, zmm19
  vprord zmm26, zmm20, 2
  vprord zmm24, zmm20, 13
  vprord zmm25, zmm20, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa xmm4, [rip + .Liv_cdgh]
  vmovdqa64 zmm27, zmm20
  vpternlogd zmm27, zmm21, zmm22, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm19, zmm19, zmm26
  vpaddd zmm18, zmm18, [rcx + 4224]
  vpaddd zmm18, zmm18, dword ptr [rip + .Llane_k + 20]{1to16}
  vmovdqa xmm5, [rip + .Liv_abef]
  vmovdqa64 zmm24, zmm23
  vpternlogd zmm24, zmm16, zmm17, 0xca
  vpaddd zmm18, zmm18, zmm24
  vprord zmm25, zmm23, 6
  vprord zmm26, zmm23, 11
  vprord zmm27, zmm23, 25
  vmovdqa xmm6, [rip + .Liv_cdgh]
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm18, zmm18, zmm25
  vpaddd zmm22, zmm22, zmm18
  vprord zmm24, zmm19, 2
  vprord zmm26, zmm19, 13
  vmovdqa xmm7, [rip + .Liv_abef]
  vprord zmm27, zmm19, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm19
  vpternlogd zmm25, zmm20, zmm21, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm18, zmm18, zmm24
  vmovdqa xmm8, [rip + .Liv_cdgh]
  vpaddd zmm17, zmm17, [rcx + 4288]
  vpaddd zmm17, zmm17, dword ptr [rip + .Llane_k + 24]{1to16}
  vmovdqa64 zmm26, zmm22
  vpternlogd zmm26, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm26
  vprord zmm27, zmm22, 6
  vmovq xmm0, qword ptr [rdi + 2048]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm22, 11
  vprord zmm25, zmm22, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm17, zmm17, zmm27
  vpaddd zmm21, zmm21, zmm17
  vprord zmm26, zmm18, 2
  vmovq xmm0, qword ptr [rdi + 2064]
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm18, 13
  vprord zmm25, zmm18, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm18
  vpternlogd zmm27, zmm19, zmm20, 0xe8
  vmovq xmm0, qword ptr [rdi + 2080]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm17, zmm17, zmm26
  vpaddd zmm16, zmm16, [rcx + 4352]
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 28]{1to16}
  vmovdqa64 zmm24, zmm21
  vpternlogd zmm24, zmm22, zmm23, 0xca
  vmovq xmm0, qword ptr [rdi + 2096]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm16, zmm16, zmm24
  vprord zmm25, zmm21, 6
  vprord zmm26, zmm21, 11
  vprord zmm27, zmm21, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm16, zmm16, zmm25
  vmovq xmm0, qword ptr [rdi + 2112]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm20, zmm20, zmm16
  vprord zmm24, zmm17, 2
  vprord zmm26, zmm17, 13
  vprord zmm27, zmm17, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm17
  vmovq xmm0, qword ptr [rdi + 2128]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm25, zmm18, zmm19, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm16, zmm16, zmm24
  vpaddd zmm23, zmm23, dword ptr [rip + .Llane_k + 256]{1to16}
  vmovdqa64 zmm26, zmm20
  vpternlogd zmm26, zmm21, zmm22, 0xca
  vmovq xmm0, qword ptr [rdi + 2144]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm23, zmm23, zmm26
  vprord zmm27, zmm20, 6
  vprord zmm24, zmm20, 11
  vprord zmm25, zmm20, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 2160]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm23, zmm23, zmm27
  vpaddd zmm19, zmm19, zmm23
  vprord zmm26, zmm16, 2
  vprord zmm24, zmm16, 13
  vprord zmm25, zmm16, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 2176]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 zmm27, zmm16
  vpternlogd zmm27, zmm17, zmm18, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm23, zmm23, zmm26
  vpaddd zmm22, zmm22, dword ptr [rip + .Llane_k + 36]{1to16}
  vmovdqa64 zmm24, zmm19
  vmovq xmm0, qword ptr [rdi + 2192]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm24, zmm20, zmm21, 0xca
  vpaddd zmm22, zmm22, zmm24
  vprord zmm25, zmm19, 6
  vprord zmm26, zmm19, 11
  vprord zmm27, zmm19, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 2208]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm22, zmm22, zmm25
  vpaddd zmm18, zmm18, zmm22
  vprord zmm24, zmm23, 2
  vprord zmm26, zmm23, 13
  vprord zmm27, zmm23, 22
  vmovq xmm0, qword ptr [rdi + 2224]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm23
  vpternlogd zmm25, zmm16, zmm17, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm22, zmm22, zmm24
  vpaddd zmm21, zmm21, dword ptr [rip + .Llane_k + 40]{1to16}
  vmovq xmm0, qword ptr [rdi + 2240]
  sha256rnds2 xmm1, xmm2
  vmovdqa64 zmm26, zmm18
  vpternlogd zmm26, zmm19, zmm20, 0xca
  vpaddd zmm21, zmm21, zmm26
  vprord zmm27, zmm18, 6
  vprord zmm24, zmm18, 11
  vprord zmm25, zmm18, 25
  vmovq xmm0, qword ptr [rdi + 2256]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm21, zmm21, zmm27
  vpaddd zmm17, zmm17, zmm21
  vprord zmm26, zmm22, 2
  vprord zmm24, zmm22, 13
  vprord zmm25, zmm22, 22
  vmovq xmm0, qword ptr [rdi + 2272]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm22
  vpternlogd zmm27, zmm23, zmm16, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm21, zmm21, zmm26
  vmovq xmm0, qword ptr [rdi + 2288]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm20, zmm20, dword ptr [rip + .Llane_k + 44]{1to16}
  vmovdqa64 zmm24, zmm17
  vpternlogd zmm24, zmm18, zmm19, 0xca
  vpaddd zmm20, zmm20, zmm24
  vprord zmm25, zmm17, 6
  vprord zmm26, zmm17, 11
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 0]
  vprord zmm27, zmm17, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm20, zmm20, zmm25
  vpaddd zmm16, zmm16, zmm20
  vprord zmm24, zmm21, 2
  vprord zmm26, zmm21, 13
  sha256rnds2 xmm2, xmm1
  vprord zmm27, zmm21, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm21
  vpternlogd zmm25, zmm22, zmm23, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm20, zmm20, zmm24
  sha256rnds2 xmm4, xmm3
  vpaddd zmm19, zmm19, dword ptr [rip + .Llane_k + 48]{1to16}
  vmovdqa64 zmm26, zmm16
  vpternlogd zmm26, zmm17, zmm18, 0xca
  vpaddd zmm19, zmm19, zmm26
  vprord zmm27, zmm16, 6
  sha256rnds2 xmm6, xmm5
  vprord zmm24, zmm16, 11
  vprord zmm25, zmm16, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm19, zmm19, zmm27
  vpaddd zmm23, zmm23, zmm19
  vprord zmm26, zmm20, 2
  sha256rnds2 xmm8, xmm7
  vprord zmm24, zmm20, 13
  vprord zmm25, zmm20, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm20
  vpternlogd zmm27, zmm21, zmm22, 0xe8
  vpaddd zmm26, zmm26, zmm27
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 8]
  vpaddd zmm19, zmm19, zmm26
  vpaddd zmm18, zmm18, dword ptr [rip + .Llane_k + 52]{1to16}
  vmovdqa64 zmm24, zmm23
  vpternlogd zmm24, zmm16, zmm17, 0xca
  vpaddd zmm18, zmm18, zmm24
  vprord zmm25, zmm23, 6
  sha256rnds2 xmm1, xmm2
  vprord zmm26, zmm23, 11
  vprord zmm27, zmm23, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm18, zmm18, zmm25
  vpaddd zmm22, zmm22, zmm18
  sha256rnds2 xmm3, xmm4
  vprord zmm24, zmm19, 2
  vprord zmm26, zmm19, 13
  vprord zmm27, zmm19, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm19
  vpternlogd zmm25, zmm20, zmm21, 0xe8
  sha256rnds2 xmm5, xmm6
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm18, zmm18, zmm24
  vpaddd zmm17, zmm17, dword ptr [rip + .Llane_k + 56]{1to16}
  vmovdqa64 zmm26, zmm22
  vpternlogd zmm26, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm26
  sha256rnds2 xmm7, xmm8
  vprord zmm27, zmm22, 6
  vprord zmm24, zmm22, 11
  vprord zmm25, zmm22, 25
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm17, zmm17, zmm27
  vpaddd zmm21, zmm21, zmm17
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 16]
  vprord zmm26, zmm18, 2
  vprord zmm24, zmm18, 13
  vprord zmm25, zmm18, 22
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovdqa64 zmm27, zmm18
  vpternlogd zmm27, zmm19, zmm20, 0xe8
  sha256rnds2 xmm2, xmm1
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm17, zmm17, zmm26
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 284]{1to16}
  vmovdqa64 zmm24, zmm21
  vpternlogd zmm24, zmm22, zmm23, 0xca
  sha256rnds2 xmm4, xmm3
  vpaddd zmm16, zmm16, zmm24
  vprord zmm25, zmm21, 6
  vprord zmm26, zmm21, 11
  vprord zmm27, zmm21, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm16, zmm16, zmm25
  sha256rnds2 xmm6, xmm5
  vpaddd zmm20, zmm20, zmm16
  vprord zmm24, zmm17, 2
  vprord zmm26, zmm17, 13
  vprord zmm27, zmm17, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm17
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm25, zmm18, zmm19, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm16, zmm16, zmm24
  vmovdqa64 zmm26, [rcx + 3968]
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 24]
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vpaddd zmm27, zmm27, [rcx + 3904]
  vmovdqa64 [rcx + 4928], zmm27
  vpaddd zmm23, zmm23, zmm27
  sha256rnds2 xmm1, xmm2
  vpaddd zmm23, zmm23, dword ptr [rip + .Llane_k + 64]{1to16}
  vmovdqa64 zmm25, zmm20
  vpternlogd zmm25, zmm21, zmm22, 0xca
  vpaddd zmm23, zmm23, zmm25
  vprord zmm24, zmm20, 6
  vprord zmm26, zmm20, 11
  sha256rnds2 xmm3, xmm4
  vprord zmm27, zmm20, 25
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vpaddd zmm23, zmm23, zmm24
  vpaddd zmm19, zmm19, zmm23
  vprord zmm25, zmm16, 2
  vprord zmm26, zmm16, 13
  sha256rnds2 xmm5, xmm6
  vprord zmm27, zmm16, 22
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vmovdqa64 zmm24, zmm16
  vpternlogd zmm24, zmm17, zmm18, 0xe8
  vpaddd zmm25, zmm25, zmm24
  vpaddd zmm23, zmm23, zmm25
  sha256rnds2 xmm7, xmm8
  vmovdqa64 zmm26, [rcx + 4032]
  vprord zmm27, zmm26, 7
  vprord zmm25, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm25, zmm26, 0x96
  vmovq xmm0, qword ptr [rdi + 2560]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm27, zmm27, [rcx + 3968]
  vpaddd zmm27, zmm27, [rip + .Llane_sigma_length2]
  vmovdqa64 [rcx + 4992], zmm27
  vpaddd zmm22, zmm22, zmm27
  vpaddd zmm22, zmm22, dword ptr [rip + .Llane_k + 68]{1to16}
  vmovdqa64 zmm24, zmm19
  vmovq xmm0, qword ptr [rdi + 2576]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm24, zmm20, zmm21, 0xca
  vpaddd zmm22, zmm22, zmm24
  vprord zmm25, zmm19, 6
  vprord zmm26, zmm19, 11
  vprord zmm27, zmm19, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 2592]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm22, zmm22, zmm25
  vpaddd zmm18, zmm18, zmm22
  vprord zmm24, zmm23, 2
  vprord zmm26, zmm23, 13
  vprord zmm27, zmm23, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 2608]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 zmm25, zmm23
  vpternlogd zmm25, zmm16, zmm17, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm22, zmm22, zmm24
  vmovdqa64 zmm26, [rcx + 4096]
  vmovq xmm0, qword ptr [rdi + 2624]
  sha256rnds2 xmm1, xmm2
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 4928]
  vprord zmm24, zmm25, 17
  vmovq xmm0, qword ptr [rdi + 2640]
  sha256rnds2 xmm3, xmm4
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 4032]
  vmovdqa64 [rcx + 5056], zmm27
  vmovq xmm0, qword ptr [rdi + 2656]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm21, zmm21, zmm27
  vpaddd zmm21, zmm21, dword ptr [rip + .Llane_k + 72]{1to16}
  vmovdqa64 zmm26, zmm18
  vpternlogd zmm26, zmm19, zmm20, 0xca
  vpaddd zmm21, zmm21, zmm26
  vprord zmm25, zmm18, 6
  vmovq xmm0, qword ptr [rdi + 2672]
  sha256rnds2 xmm7, xmm8
  vprord zmm24, zmm18, 11
  vprord zmm27, zmm18, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm21, zmm21, zmm25
  vpaddd zmm17, zmm17, zmm21
  vmovq xmm0, qword ptr [rdi + 2688]
  sha256rnds2 xmm2, xmm1
  vprord zmm26, zmm22, 2
  vprord zmm24, zmm22, 13
  vprord zmm27, zmm22, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm22
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vmovq xmm0, qword ptr [rdi + 2704]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm21, zmm21, zmm26
  vmovdqa64 zmm24, [rcx + 4160]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vmovq xmm0, qword ptr [rdi + 2720]
  sha256rnds2 xmm6, xmm5
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 4992]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 2736]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 4096]
  vmovdqa64 [rcx + 5120], zmm27
  vpaddd zmm20, zmm20, zmm27
  vpaddd zmm20, zmm20, dword ptr [rip + .Llane_k + 76]{1to16}
  vmovq xmm0, qword ptr [rdi + 2752]
  sha256rnds2 xmm1, xmm2
  vmovdqa64 zmm24, zmm17
  vpternlogd zmm24, zmm18, zmm19, 0xca
  vpaddd zmm20, zmm20, zmm24
  vprord zmm25, zmm17, 6
  vprord zmm26, zmm17, 11
  vprord zmm27, zmm17, 25
  vmovq xmm0, qword ptr [rdi + 2768]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm20, zmm20, zmm25
  vpaddd zmm16, zmm16, zmm20
  vprord zmm24, zmm21, 2
  vprord zmm26, zmm21, 13
  vprord zmm27, zmm21, 22
  vmovq xmm0, qword ptr [rdi + 2784]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm21
  vpternlogd zmm25, zmm22, zmm23, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm20, zmm20, zmm24
  vmovdqa64 zmm26, [rcx + 4224]
  vmovq xmm0, qword ptr [rdi + 2800]
  sha256rnds2 xmm7, xmm8
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 5056]
  vprord zmm24, zmm25, 17
  vmovq xmm0, qword ptr [rdi + 2816]
  sha256rnds2 xmm2, xmm1
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 4160]
  vmovq xmm0, qword ptr [rdi + 2832]
  sha256rnds2 xmm4, xmm3
  vmovdqa64 [rcx + 5184], zmm27
  vpaddd zmm19, zmm19, zmm27
  vpaddd zmm19, zmm19, dword ptr [rip + .Llane_k + 80]{1to16}
  vmovdqa64 zmm26, zmm16
  vpternlogd zmm26, zmm17, zmm18, 0xca
  vpaddd zmm19, zmm19, zmm26
  vmovq xmm0, qword ptr [rdi + 2848]
  sha256rnds2 xmm6, xmm5
  vprord zmm25, zmm16, 6
  vprord zmm24, zmm16, 11
  vprord zmm27, zmm16, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm19, zmm19, zmm25
  vpaddd zmm23, zmm23, zmm19
  vmovq xmm0, qword ptr [rdi + 2864]
  sha256rnds2 xmm8, xmm7
  vprord zmm26, zmm20, 2
  vprord zmm24, zmm20, 13
  vprord zmm27, zmm20, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm20
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vmovq xmm0, qword ptr [rdi + 2880]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm19, zmm19, zmm26
  vmovdqa64 zmm24, [rcx + 4288]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vmovq xmm0, qword ptr [rdi + 2896]
  sha256rnds2 xmm3, xmm4
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 5120]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vmovq xmm0, qword ptr [rdi + 2912]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 4224]
  vmovdqa64 [rcx + 5248], zmm27
  vpaddd zmm18, zmm18, zmm27
  vpaddd zmm18, zmm18, dword ptr [rip + .Llane_k + 84]{1to16}
  vmovq xmm0, qword ptr [rdi + 2928]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 zmm24, zmm23
  vpternlogd zmm24, zmm16, zmm17, 0xca
  vpaddd zmm18, zmm18, zmm24
  vprord zmm25, zmm23, 6
  vprord zmm26, zmm23, 11
  vprord zmm27, zmm23, 25
  vmovq xmm0, qword ptr [rdi + 2944]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm18, zmm18, zmm25
  vpaddd zmm22, zmm22, zmm18
  vprord zmm24, zmm19, 2
  vprord zmm26, zmm19, 13
  vmovq xmm0, qword ptr [rdi + 2960]
  sha256rnds2 xmm4, xmm3
  vprord zmm27, zmm19, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm19
  vpternlogd zmm25, zmm20, zmm21, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm18, zmm18, zmm24
  vmovq xmm0, qword ptr [rdi + 2976]
  sha256rnds2 xmm6, xmm5
  vmovdqa64 zmm26, [rcx + 4352]
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 5184]
  vmovq xmm0, qword ptr [rdi + 2992]
  sha256rnds2 xmm8, xmm7
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 4288]
  vmovq xmm0, qword ptr [rdi + 3008]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm27, zmm27, [rip + .Llane_length2]
  vmovdqa64 [rcx + 5312], zmm27
  vpaddd zmm17, zmm17, zmm27
  vpaddd zmm17, zmm17, dword ptr [rip + .Llane_k + 88]{1to16}
  vmovdqa64 zmm26, zmm22
  vmovq xmm0, qword ptr [rdi + 3024]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm26, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm26
  vprord zmm25, zmm22, 6
  vprord zmm24, zmm22, 11
  vprord zmm27, zmm22, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3040]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm17, zmm17, zmm25
  vpaddd zmm21, zmm21, zmm17
  vprord zmm26, zmm18, 2
  vprord zmm24, zmm18, 13
  vprord zmm27, zmm18, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3056]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 zmm25, zmm18
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm17, zmm17, zmm26
  vmovdqa64 zmm24, [rcx + 5248]
  vprord zmm27, zmm24, 17
  vmovq xmm0, qword ptr [rdi + 3072]
  sha256rnds2 xmm2, xmm1
  vprord zmm26, zmm24, 19
  vpsrld zmm24, zmm24, 10
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vpaddd zmm27, zmm27, [rcx + 4352]
  vpaddd zmm27, zmm27, [rcx + 4928]
  vmovq xmm0, qword ptr [rdi + 3088]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm27, zmm27, [rip + .Llane_sigma_top]
  vmovdqa64 [rcx + 5376], zmm27
  vpaddd zmm16, zmm16, zmm27
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 92]{1to16}
  vmovdqa64 zmm25, zmm21
  vpternlogd zmm25, zmm22, zmm23, 0xca
  vmovq xmm0, qword ptr [rdi + 3104]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm16, zmm16, zmm25
  vprord zmm26, zmm21, 6
  vprord zmm24, zmm21, 11
  vprord zmm27, zmm21, 25
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vpaddd zmm16, zmm16, zmm26
  vmovq xmm0, qword ptr [rdi + 3120]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm20, zmm20, zmm16
  vprord zmm25, zmm17, 2
  vprord zmm24, zmm17, 13
  vprord zmm27, zmm17, 22
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vmovdqa64 zmm26, zmm17
  vmovq xmm0, qword ptr [rdi + 3136]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm26, zmm18, zmm19, 0xe8
  vpaddd zmm25, zmm25, zmm26
  vpaddd zmm16, zmm16, zmm25
  vmovdqa64 zmm24, [rcx + 5312]
  vprord zmm27, zmm24, 17
  vmovq xmm0, qword ptr [rdi + 3152]
  sha256rnds2 xmm3, xmm4
  vprord zmm25, zmm24, 19
  vpsrld zmm24, zmm24, 10
  vpternlogd zmm27, zmm25, zmm24, 0x96
  vpaddd zmm27, zmm27, [rcx + 4992]
  vpaddd zmm27, zmm27, [rip + .Llane_top]
  vmovdqa64 [rcx + 5440], zmm27
  vmovq xmm0, qword ptr [rdi + 3168]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm23, zmm23, zmm27
  vpaddd zmm23, zmm23, dword ptr [rip + .Llane_k + 96]{1to16}
  vmovdqa64 zmm26, zmm20
  vpternlogd zmm26, zmm21, zmm22, 0xca
  vpaddd zmm23, zmm23, zmm26
  vprord zmm25, zmm20, 6
  vmovq xmm0, qword ptr [rdi + 3184]
  sha256rnds2 xmm7, xmm8
  vprord zmm24, zmm20, 11
  vprord zmm27, zmm20, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm23, zmm23, zmm25
  vpaddd zmm19, zmm19, zmm23
  vprord zmm26, zmm16, 2
  vmovq xmm0, qword ptr [rdi + 3200]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm16, 13
  vprord zmm27, zmm16, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm16
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vmovq xmm0, qword ptr [rdi + 3216]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm23, zmm23, zmm26
  vmovdqa64 zmm24, [rcx + 5376]
  vprord zmm27, zmm24, 17
  vprord zmm26, zmm24, 19
  vpsrld zmm24, zmm24, 10
  vmovq xmm0, qword ptr [rdi + 3232]
  sha256rnds2 xmm6, xmm5
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vpaddd zmm27, zmm27, [rcx + 5056]
  vmovdqa64 [rcx + 5504], zmm27
  vpaddd zmm22, zmm22, zmm27
  vpaddd zmm22, zmm22, dword ptr [rip + .Llane_k + 100]{1to16}
  vmovdqa64 zmm25, zmm19
  vmovq xmm0, qword ptr [rdi + 3248]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm25, zmm20, zmm21, 0xca
  vpaddd zmm22, zmm22, zmm25
  vprord zmm26, zmm19, 6
  vprord zmm24, zmm19, 11
  vprord zmm27, zmm19, 25
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3264]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm22, zmm22, zmm26
  vpaddd zmm18, zmm18, zmm22
  vprord zmm25, zmm23, 2
  vprord zmm24, zmm23, 13
  vprord zmm27, zmm23, 22
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3280]
  sha256rnds2 xmm3, xmm4
  vmovdqa64 zmm26, zmm23
  vpternlogd zmm26, zmm16, zmm17, 0xe8
  vpaddd zmm25, zmm25, zmm26
  vpaddd zmm22, zmm22, zmm25
  vmovdqa64 zmm24, [rcx + 5440]
  vmovq xmm0, qword ptr [rdi + 3296]
  sha256rnds2 xmm5, xmm6
  vprord zmm27, zmm24, 17
  vprord zmm25, zmm24, 19
  vpsrld zmm24, zmm24, 10
  vpternlogd zmm27, zmm25, zmm24, 0x96
  vpaddd zmm27, zmm27, [rcx + 5120]
  vmovdqa64 [rcx + 5568], zmm27
  vmovq xmm0, qword ptr [rdi + 3312]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm21, zmm21, zmm27
  vpaddd zmm21, zmm21, dword ptr [rip + .Llane_k + 104]{1to16}
  vmovdqa64 zmm26, zmm18
  vpternlogd zmm26, zmm19, zmm20, 0xca
  vpaddd zmm21, zmm21, zmm26
  vprord zmm25, zmm18, 6
  vmovq xmm0, qword ptr [rdi + 3328]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm18, 11
  vprord zmm27, zmm18, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm21, zmm21, zmm25
  vpaddd zmm17, zmm17, zmm21
  vprord zmm26, zmm22, 2
  vmovq xmm0, qword ptr [rdi + 3344]
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm22, 13
  vprord zmm27, zmm22, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm22
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vmovq xmm0, qword ptr [rdi + 3360]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm21, zmm21, zmm26
  vmovdqa64 zmm24, [rcx + 5504]
  vprord zmm27, zmm24, 17
  vprord zmm26, zmm24, 19
  vpsrld zmm24, zmm24, 10
  vmovq xmm0, qword ptr [rdi + 3376]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vpaddd zmm27, zmm27, [rcx + 5184]
  vmovdqa64 [rcx + 5632], zmm27
  vpaddd zmm20, zmm20, zmm27
  vpaddd zmm20, zmm20, dword ptr [rip + .Llane_k + 108]{1to16}
  vmovdqa64 zmm25, zmm17
  vmovq xmm0, qword ptr [rdi + 3392]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm25, zmm18, zmm19, 0xca
  vpaddd zmm20, zmm20, zmm25
  vprord zmm26, zmm17, 6
  vprord zmm24, zmm17, 11
  vprord zmm27, zmm17, 25
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3408]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm20, zmm20, zmm26
  vpaddd zmm16, zmm16, zmm20
  vprord zmm25, zmm21, 2
  vprord zmm24, zmm21, 13
  vprord zmm27, zmm21, 22
  vmovq xmm0, qword ptr [rdi + 3424]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vmovdqa64 zmm26, zmm21
  vpternlogd zmm26, zmm22, zmm23, 0xe8
  vpaddd zmm25, zmm25, zmm26
  vpaddd zmm20, zmm20, zmm25
  vmovdqa64 zmm24, [rcx + 5568]
  vmovq xmm0, qword ptr [rdi + 3440]
  sha256rnds2 xmm7, xmm8
  vprord zmm27, zmm24, 17
  vprord zmm25, zmm24, 19
  vpsrld zmm24, zmm24, 10
  vpternlogd zmm27, zmm25, zmm24, 0x96
  vpaddd zmm27, zmm27, [rcx + 5248]
  vmovdqa64 [rcx + 5696], zmm27
  vmovq xmm0, qword ptr [rdi + 3456]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm19, zmm19, zmm27
  vpaddd zmm19, zmm19, dword ptr [rip + .Llane_k + 112]{1to16}
  vmovdqa64 zmm26, zmm16
  vpternlogd zmm26, zmm17, zmm18, 0xca
  vpaddd zmm19, zmm19, zmm26
  vprord zmm25, zmm16, 6
  vmovq xmm0, qword ptr [rdi + 3472]
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm16, 11
  vprord zmm27, zmm16, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm19, zmm19, zmm25
  vpaddd zmm23, zmm23, zmm19
  vmovq xmm0, qword ptr [rdi + 3488]
  sha256rnds2 xmm6, xmm5
  vprord zmm26, zmm20, 2
  vprord zmm24, zmm20, 13
  vprord zmm27, zmm20, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm20
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vmovq xmm0, qword ptr [rdi + 3504]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm19, zmm19, zmm26
  vmovdqa64 zmm24, [rcx + 5632]
  vprord zmm27, zmm24, 17
  vprord zmm26, zmm24, 19
  vpsrld zmm24, zmm24, 10
  vmovq xmm0, qword ptr [rdi + 3520]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vpaddd zmm27, zmm27, [rcx + 5312]
  vmovdqa64 [rcx + 5760], zmm27
  vpaddd zmm18, zmm18, zmm27
  vpaddd zmm18, zmm18, dword ptr [rip + .Llane_k + 116]{1to16}
  vmovdqa64 zmm25, zmm23
  vmovq xmm0, qword ptr [rdi + 3536]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm25, zmm16, zmm17, 0xca
  vpaddd zmm18, zmm18, zmm25
  vprord zmm26, zmm23, 6
  vprord zmm24, zmm23, 11
  vprord zmm27, zmm23, 25
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3552]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm18, zmm18, zmm26
  vpaddd zmm22, zmm22, zmm18
  vprord zmm25, zmm19, 2
  vprord zmm24, zmm19, 13
  vprord zmm27, zmm19, 22
  vmovq xmm0, qword ptr [rdi + 3568]
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vmovdqa64 zmm26, zmm19
  vpternlogd zmm26, zmm20, zmm21, 0xe8
  vpaddd zmm25, zmm25, zmm26
  vpaddd zmm18, zmm18, zmm25
  vmovdqa64 zmm24, [rcx + 5696]
  vmovq xmm0, qword ptr [rdi + 3584]
  sha256rnds2 xmm2, xmm1
  vprord zmm27, zmm24, 17
  vprord zmm25, zmm24, 19
  vpsrld zmm24, zmm24, 10
  vpternlogd zmm27, zmm25, zmm24, 0x96
  vpaddd zmm27, zmm27, [rcx + 5376]
  vpaddd zmm27, zmm27, [rip + .Llane_sigma0_length2]
  vmovq xmm0, qword ptr [rdi + 3600]
  sha256rnds2 xmm4, xmm3
  vmovdqa64 [rcx + 5824], zmm27
  vpaddd zmm17, zmm17, zmm27
  vpaddd zmm17, zmm17, dword ptr [rip + .Llane_k + 120]{1to16}
  vmovdqa64 zmm26, zmm22
  vpternlogd zmm26, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm26
  vmovq xmm0, qword ptr [rdi + 3616]
  sha256rnds2 xmm6, xmm5
  vprord zmm25, zmm22, 6
  vprord zmm24, zmm22, 11
  vprord zmm27, zmm22, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm17, zmm17, zmm25
  vmovq xmm0, qword ptr [rdi + 3632]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm21, zmm21, zmm17
  vprord zmm26, zmm18, 2
  vprord zmm24, zmm18, 13
  vprord zmm27, zmm18, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm18
  vmovq xmm0, qword ptr [rdi + 3648]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm17, zmm17, zmm26
  vmovdqa64 zmm24, [rcx + 4928]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vmovq xmm0, qword ptr [rdi + 3664]
  sha256rnds2 xmm3, xmm4
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 5760]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vmovq xmm0, qword ptr [rdi + 3680]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 5440]
  vpaddd zmm27, zmm27, [rip + .Llane_length2]
  vmovdqa64 [rcx + 5888], zmm27
  vmovq xmm0, qword ptr [rdi + 3696]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm16, zmm16, zmm27
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 124]{1to16}
  vmovdqa64 zmm24, zmm21
  vpternlogd zmm24, zmm22, zmm23, 0xca
  vpaddd zmm16, zmm16, zmm24
  vprord zmm25, zmm21, 6
  vmovq xmm0, qword ptr [rdi + 3712]
  sha256rnds2 xmm2, xmm1
  vprord zmm26, zmm21, 11
  vprord zmm27, zmm21, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm16, zmm16, zmm25
  vpaddd zmm20, zmm20, zmm16
  vprord zmm24, zmm17, 2
  vmovq xmm0, qword ptr [rdi + 3728]
  sha256rnds2 xmm4, xmm3
  vprord zmm26, zmm17, 13
  vprord zmm27, zmm17, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm17
  vpternlogd zmm25, zmm18, zmm19, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vmovq xmm0, qword ptr [rdi + 3744]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm16, zmm16, zmm24
  vpaddd zmm23, zmm23, dword ptr [rip + .Llane_k + 128]{1to16}
  vmovdqa64 zmm26, [rcx + 4992]
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vmovq xmm0, qword ptr [rdi + 3760]
  sha256rnds2 xmm8, xmm7
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 5824]
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vmovq xmm0, qword ptr [rdi + 3776]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 4928]
  vpaddd zmm27, zmm27, [rcx + 5504]
  vmovdqa64 [rcx + 5952], zmm27
  vpaddd zmm23, zmm23, zmm27
  vmovq xmm0, qword ptr [rdi + 3792]
  sha256rnds2 xmm3, xmm4
  vmovdqa64 zmm26, zmm20
  vpternlogd zmm26, zmm21, zmm22, 0xca
  vpaddd zmm23, zmm23, zmm26
  vprord zmm25, zmm20, 6
  vprord zmm24, zmm20, 11
  vprord zmm27, zmm20, 25
  vmovq xmm0, qword ptr [rdi + 3808]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm23, zmm23, zmm25
  vpaddd zmm19, zmm19, zmm23
  vprord zmm26, zmm16, 2
  vprord zmm24, zmm16, 13
  vmovq xmm0, qword ptr [rdi + 3824]
  sha256rnds2 xmm7, xmm8
  vprord zmm27, zmm16, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm16
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm23, zmm23, zmm26
  vmovq xmm0, qword ptr [rdi + 3840]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm22, zmm22, dword ptr [rip + .Llane_k + 132]{1to16}
  vmovdqa64 zmm24, [rcx + 5056]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovq xmm0, qword ptr [rdi + 3856]
  sha256rnds2 xmm4, xmm3
  vmovdqa64 zmm25, [rcx + 5888]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vmovq xmm0, qword ptr [rdi + 3872]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm27, zmm27, [rcx + 4992]
  vpaddd zmm27, zmm27, [rcx + 5568]
  vmovdqa64 [rcx + 6016], zmm27
  vpaddd zmm22, zmm22, zmm27
  vmovdqa64 zmm24, zmm19
  vmovq xmm0, qword ptr [rdi + 3888]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm24, zmm20, zmm21, 0xca
  vpaddd zmm22, zmm22, zmm24
  vprord zmm25, zmm19, 6
  vprord zmm26, zmm19, 11
  vprord zmm27, zmm19, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3904]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm22, zmm22, zmm25
  vpaddd zmm18, zmm18, zmm22
  vprord zmm24, zmm23, 2
  vprord zmm26, zmm23, 13
  vprord zmm27, zmm23, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3920]
  sha256rnds2 xmm3, xmm4
  vmovdqa64 zmm25, zmm23
  vpternlogd zmm25, zmm16, zmm17, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm22, zmm22, zmm24
  vpaddd zmm21, zmm21, dword ptr [rip + .Llane_k + 136]{1to16}
  vmovdqa64 zmm26, [rcx + 5120]
  vmovq xmm0, qword ptr [rdi + 3936]
  sha256rnds2 xmm5, xmm6
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 5952]
  vprord zmm24, zmm25, 17
  vmovq xmm0, qword ptr [rdi + 3952]
  sha256rnds2 xmm7, xmm8
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 5056]
  vmovq xmm0, qword ptr [rdi + 3968]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm27, zmm27, [rcx + 5632]
  vmovdqa64 [rcx + 6080], zmm27
  vpaddd zmm21, zmm21, zmm27
  vmovdqa64 zmm26, zmm18
  vpternlogd zmm26, zmm19, zmm20, 0xca
  vpaddd zmm21, zmm21, zmm26
  vmovq xmm0, qword ptr [rdi + 3984]
  sha256rnds2 xmm4, xmm3
  vprord zmm25, zmm18, 6
  vprord zmm24, zmm18, 11
  vprord zmm27, zmm18, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm21, zmm21, zmm25
  vpaddd zmm17, zmm17, zmm21
  vmovq xmm0, qword ptr [rdi + 4000]
  sha256rnds2 xmm6, xmm5
  vprord zmm26, zmm22, 2
  vprord zmm24, zmm22, 13
  vprord zmm27, zmm22, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm22
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vmovq xmm0, qword ptr [rdi + 4016]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm21, zmm21, zmm26
  vpaddd zmm20, zmm20, dword ptr [rip + .Llane_k + 140]{1to16}
  vmovdqa64 zmm24, [rcx + 5184]
  vprord zmm27, zmm24, 7
  vmovdqa [rdi + 4544], xmm2
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 6016]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vmovdqa [rdi + 4560], xmm4
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 5120]
  vpaddd zmm27, zmm27, [rcx + 5696]
  vmovdqa64 [rcx + 6144], zmm27
  vmovdqa [rdi + 4576], xmm6
  vpaddd zmm20, zmm20, zmm27
  vmovdqa64 zmm24, zmm17
  vpternlogd zmm24, zmm18, zmm19, 0xca
  vpaddd zmm20, zmm20, zmm24
  vprord zmm25, zmm17, 6
  vprord zmm26, zmm17, 11
  vmovdqa [rdi + 4592], xmm8
  vprord zmm27, zmm17, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm20, zmm20, zmm25
  vpaddd zmm16, zmm16, zmm20
  vprord zmm24, zmm21, 2
  vmovdqa xmm1, [rip + .Liv_abef]
  vprord zmm26, zmm21, 13
  vprord zmm27, zmm21, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm21
  vpternlogd zmm25, zmm22, zmm23, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vmovdqa xmm2, [rip + .Liv_cdgh]
  vpaddd zmm20, zmm20, zmm24
  vpaddd zmm19, zmm19, dword ptr [rip + .Llane_k + 144]{1to16}
  vmovdqa64 zmm26, [rcx + 5248]
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vmovdqa xmm3, [rip + .Liv_abef]
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 6080]
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vmovdqa xmm4, [rip + .Liv_cdgh]
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 5184]
  vpaddd zmm27, zmm27, [rcx + 5760]
  vmovdqa64 [rcx + 6208], zmm27
  vpaddd zmm19, zmm19, zmm27
  vmovdqa xmm5, [rip + .Liv_abef]
  vmovdqa64 zmm26, zmm16
  vpternlogd zmm26, zmm17, zmm18, 0xca
  vpaddd zmm19, zmm19, zmm26
  vprord zmm25, zmm16, 6
  vprord zmm24, zmm16, 11
  vprord zmm27, zmm16, 25
  vmovdqa xmm6, [rip + .Liv_cdgh]
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm19, zmm19, zmm25
  vpaddd zmm23, zmm23, zmm19
  vprord zmm26, zmm20, 2
  vprord zmm24, zmm20, 13
  vprord zmm27, zmm20, 22
  vmovdqa xmm7, [rip + .Liv_abef]
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm20
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm19, zmm19, zmm26
  vpaddd zmm18, zmm18, dword ptr [rip + .Llane_k + 148]{1to16}
  vmovdqa xmm8, [rip + .Liv_cdgh]
  vmovdqa64 zmm24, [rcx + 5312]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovq xmm0, qword ptr [rdi + 2056]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 zmm25, [rcx + 6144]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vmovq xmm0, qword ptr [rdi + 2072]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm27, zmm27, [rcx + 5248]
  vpaddd zmm27, zmm27, [rcx + 5824]
  vmovdqa64 [rcx + 6272], zmm27
  vpaddd zmm18, zmm18, zmm27
  vmovdqa64 zmm24, zmm23
  vpternlogd zmm24, zmm16, zmm17, 0xca
  vmovq xmm0, qword ptr [rdi + 2088]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm18, zmm18, zmm24
  vprord zmm25, zmm23, 6
  vprord zmm26, zmm23, 11
  vprord zmm27, zmm23, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm18, zmm18, zmm25
  vmovq xmm0, qword ptr [rdi + 2104]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm22, zmm22, zmm18
  vprord zmm24, zmm19, 2
  vprord zmm26, zmm19, 13
  vprord zmm27, zmm19, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm19
  vmovq xmm0, qword ptr [rdi + 2120]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm25, zmm20, zmm21, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm18, zmm18, zmm24
  vpaddd zmm17, zmm17, dword ptr [rip + .Llane_k + 152]{1to16}
  vmovdqa64 zmm26, [rcx + 5376]
  vmovq xmm0, qword ptr [rdi + 2136]
  sha256rnds2 xmm3, xmm4
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 6208]
  vprord zmm24, zmm25, 17
  vmovq xmm0, qword ptr [rdi + 2152]
  sha256rnds2 xmm5, xmm6
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 5312]
  vpaddd zmm27, zmm27, [rcx + 5888]
  vmovq xmm0, qword ptr [rdi + 2168]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 [rcx + 6336], zmm27
  vpaddd zmm17, zmm17, zmm27
  vmovdqa64 zmm26, zmm22
  vpternlogd zmm26, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm26
  vprord zmm25, zmm22, 6
  vmovq xmm0, qword ptr [rdi + 2184]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm22, 11
  vprord zmm27, zmm22, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm17, zmm17, zmm25
  vpaddd zmm21, zmm21, zmm17
  vmovq xmm0, qword ptr [rdi + 2200]
  sha256rnds2 xmm4, xmm3
  vprord zmm26, zmm18, 2
  vprord zmm24, zmm18, 13
  vprord zmm27, zmm18, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm18
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vmovq xmm0, qword ptr [rdi + 2216]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm17, zmm17, zmm26
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 156]{1to16}
  vmovdqa64 zmm24, [rcx + 5440]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vmovq xmm0, qword ptr [rdi + 2232]
  sha256rnds2 xmm8, xmm7
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 6272]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vmovq xmm0, qword ptr [rdi + 2248]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 5376]
  vpaddd zmm27, zmm27, [rcx + 5952]
  vmovdqa64 [rcx + 6400], zmm27
  vmovq xmm0, qword ptr [rdi + 2264]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm16, zmm16, zmm27
  vmovdqa64 zmm24, zmm21
  vpternlogd zmm24, zmm22, zmm23, 0xca
  vpaddd zmm16, zmm16, zmm24
  vprord zmm25, zmm21, 6
  vprord zmm26, zmm21, 11
  vmovq xmm0, qword ptr [rdi + 2280]
  sha256rnds2 xmm5, xmm6
  vprord zmm27, zmm21, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm16, zmm16, zmm25
  vpaddd zmm20, zmm20, zmm16
  vprord zmm24, zmm17, 2
  vprord zmm26, zmm17, 13
  vmovq xmm0, qword ptr [rdi + 2296]
  sha256rnds2 xmm7, xmm8
  vprord zmm27, zmm17, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm17
  vpternlogd zmm25, zmm18, zmm19, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm16, zmm16, zmm24
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 0]
  vpaddd zmm23, zmm23, dword ptr [rip + .Llane_k + 160]{1to16}
  vmovdqa64 zmm26, [rcx + 5504]
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 6336]
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  sha256rnds2 xmm4, xmm3
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 5440]
  vpaddd zmm27, zmm27, [rcx + 6016]
  vmovdqa64 [rcx + 6464], zmm27
  vpaddd zmm23, zmm23, zmm27
  vmovdqa64 zmm26, zmm20
  sha256rnds2 xmm6, xmm5
  vpternlogd zmm26, zmm21, zmm22, 0xca
  vpaddd zmm23, zmm23, zmm26
  vprord zmm25, zmm20, 6
  vprord zmm24, zmm20, 11
  vprord zmm27, zmm20, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  sha256rnds2 xmm8, xmm7
  vpaddd zmm23, zmm23, zmm25
  vpaddd zmm19, zmm19, zmm23
  vprord zmm26, zmm16, 2
  vprord zmm24, zmm16, 13
  vprord zmm27, zmm16, 22
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 8]
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm16
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm23, zmm23, zmm26
  vpaddd zmm22, zmm22, dword ptr [rip + .Llane_k + 164]{1to16}
  sha256rnds2 xmm1, xmm2
  vmovdqa64 zmm24, [rcx + 5568]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 6400]
  sha256rnds2 xmm3, xmm4
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 5504]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm27, zmm27, [rcx + 6080]
  vmovdqa64 [rcx + 6528], zmm27
  vpaddd zmm22, zmm22, zmm27
  vmovdqa64 zmm24, zmm19
  vpternlogd zmm24, zmm20, zmm21, 0xca
  sha256rnds2 xmm7, xmm8
  vpaddd zmm22, zmm22, zmm24
  vprord zmm25, zmm19, 6
  vprord zmm26, zmm19, 11
  vprord zmm27, zmm19, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm22, zmm22, zmm25
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 16]
  vpaddd zmm18, zmm18, zmm22
  vprord zmm24, zmm23, 2
  vprord zmm26, zmm23, 13
  vprord zmm27, zmm23, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm23
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm25, zmm16, zmm17, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm22, zmm22, zmm24
  vpaddd zmm21, zmm21, dword ptr [rip + .Llane_k + 168]{1to16}
  vmovdqa64 zmm26, [rcx + 5632]
  vprord zmm27, zmm26, 7
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 6464]
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  sha256rnds2 xmm6, xmm5
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 5568]
  vpaddd zmm27, zmm27, [rcx + 6144]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 [rcx + 6592], zmm27
  vpaddd zmm21, zmm21, zmm27
  vmovdqa64 zmm26, zmm18
  vpternlogd zmm26, zmm19, zmm20, 0xca
  vpaddd zmm21, zmm21, zmm26
  vprord zmm25, zmm18, 6
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 24]
  vprord zmm24, zmm18, 11
  vprord zmm27, zmm18, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm21, zmm21, zmm25
  vpaddd zmm17, zmm17, zmm21
  vprord zmm26, zmm22, 2
  sha256rnds2 xmm1, xmm2
  vprord zmm24, zmm22, 13
  vprord zmm27, zmm22, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm22
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vpaddd zmm26, zmm26, zmm25
  sha256rnds2 xmm3, xmm4
  vpaddd zmm21, zmm21, zmm26
  vpaddd zmm20, zmm20, dword ptr [rip + .Llane_k + 172]{1to16}
  vmovdqa64 zmm24, [rcx + 5696]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  sha256rnds2 xmm5, xmm6
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 6528]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 5632]
  vpaddd zmm27, zmm27, [rcx + 6208]
  vmovdqa64 [rcx + 6656], zmm27
  vpaddd zmm20, zmm20, zmm27
  vmovq xmm0, qword ptr [rdi + 2568]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 zmm24, zmm17
  vpternlogd zmm24, zmm18, zmm19, 0xca
  vpaddd zmm20, zmm20, zmm24
  vprord zmm25, zmm17, 6
  vprord zmm26, zmm17, 11
  vprord zmm27, zmm17, 25
  vmovq xmm0, qword ptr [rdi + 2584]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm20, zmm20, zmm25
  vpaddd zmm16, zmm16, zmm20
  vprord zmm24, zmm21, 2
  vprord zmm26, zmm21, 13
  vmovq xmm0, qword ptr [rdi + 2600]
  sha256rnds2 xmm6, xmm5
  vprord zmm27, zmm21, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm21
  vpternlogd zmm25, zmm22, zmm23, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm20, zmm20, zmm24
  vmovq xmm0, qword ptr [rdi + 2616]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm19, zmm19, dword ptr [rip + .Llane_k + 176]{1to16}
  vmovdqa64 zmm26, [rcx + 5760]
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovq xmm0, qword ptr [rdi + 2632]
  sha256rnds2 xmm1, xmm2
  vmovdqa64 zmm25, [rcx + 6592]
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vmovq xmm0, qword ptr [rdi + 2648]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm27, zmm27, [rcx + 5696]
  vpaddd zmm27, zmm27, [rcx + 6272]
  vmovdqa64 [rcx + 6720], zmm27
  vpaddd zmm19, zmm19, zmm27
  vmovdqa64 zmm26, zmm16
  vmovq xmm0, qword ptr [rdi + 2664]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm26, zmm17, zmm18, 0xca
  vpaddd zmm19, zmm19, zmm26
  vprord zmm25, zmm16, 6
  vprord zmm24, zmm16, 11
  vprord zmm27, zmm16, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 2680]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm19, zmm19, zmm25
  vpaddd zmm23, zmm23, zmm19
  vprord zmm26, zmm20, 2
  vprord zmm24, zmm20, 13
  vprord zmm27, zmm20, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 2696]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 zmm25, zmm20
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm19, zmm19, zmm26
  vpaddd zmm18, zmm18, dword ptr [rip + .Llane_k + 180]{1to16}
  vmovdqa64 zmm24, [rcx + 5824]
  vmovq xmm0, qword ptr [rdi + 2712]
  sha256rnds2 xmm4, xmm3
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 6656]
  vmovq xmm0, qword ptr [rdi + 2728]
  sha256rnds2 xmm6, xmm5
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 5760]
  vmovq xmm0, qword ptr [rdi + 2744]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm27, zmm27, [rcx + 6336]
  vmovdqa64 [rcx + 6784], zmm27
  vpaddd zmm18, zmm18, zmm27
  vmovdqa64 zmm24, zmm23
  vpternlogd zmm24, zmm16, zmm17, 0xca
  vpaddd zmm18, zmm18, zmm24
  vmovq xmm0, qword ptr [rdi + 2760]
  sha256rnds2 xmm1, xmm2
  vprord zmm25, zmm23, 6
  vprord zmm26, zmm23, 11
  vprord zmm27, zmm23, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm18, zmm18, zmm25
  vpaddd zmm22, zmm22, zmm18
  vmovq xmm0, qword ptr [rdi + 2776]
  sha256rnds2 xmm3, xmm4
  vprord zmm24, zmm19, 2
  vprord zmm26, zmm19, 13
  vprord zmm27, zmm19, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm19
  vpternlogd zmm25, zmm20, zmm21, 0xe8
  vmovq xmm0, qword ptr [rdi + 2792]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm18, zmm18, zmm24
  vpaddd zmm17, zmm17, dword ptr [rip + .Llane_k + 184]{1to16}
  vmovdqa64 zmm26, [rcx + 5888]
  vprord zmm27, zmm26, 7
  vmovq xmm0, qword ptr [rdi + 2808]
  sha256rnds2 xmm7, xmm8
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 6720]
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vmovq xmm0, qword ptr [rdi + 2824]
  sha256rnds2 xmm2, xmm1
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 5824]
  vpaddd zmm27, zmm27, [rcx + 6400]
  vmovdqa64 [rcx + 6848], zmm27
  vmovq xmm0, qword ptr [rdi + 2840]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm17, zmm17, zmm27
  vmovdqa64 zmm26, zmm22
  vpternlogd zmm26, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm26
  vprord zmm25, zmm22, 6
  vprord zmm24, zmm22, 11
  vmovq xmm0, qword ptr [rdi + 2856]
  sha256rnds2 xmm6, xmm5
  vprord zmm27, zmm22, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm17, zmm17, zmm25
  vpaddd zmm21, zmm21, zmm17
  vprord zmm26, zmm18, 2
  vmovq xmm0, qword ptr [rdi + 2872]
  sha256rnds2 xmm8, xmm7
  vprord zmm24, zmm18, 13
  vprord zmm27, zmm18, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm18
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vmovq xmm0, qword ptr [rdi + 2888]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm17, zmm17, zmm26
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 188]{1to16}
  vmovdqa64 zmm24, [rcx + 5952]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vmovq xmm0, qword ptr [rdi + 2904]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 6784]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 2920]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 5888]
  vpaddd zmm27, zmm27, [rcx + 6464]
  vmovdqa64 [rcx + 6912], zmm27
  vpaddd zmm16, zmm16, zmm27
  vmovq xmm0, qword ptr [rdi + 2936]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 zmm24, zmm21
  vpternlogd zmm24, zmm22, zmm23, 0xca
  vpaddd zmm16, zmm16, zmm24
  vprord zmm25, zmm21, 6
  vprord zmm26, zmm21, 11
  vprord zmm27, zmm21, 25
  vmovq xmm0, qword ptr [rdi + 2952]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm16, zmm16, zmm25
  vpaddd zmm20, zmm20, zmm16
  vprord zmm24, zmm17, 2
  vprord zmm26, zmm17, 13
  vprord zmm27, zmm17, 22
  vmovq xmm0, qword ptr [rdi + 2968]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm17
  vpternlogd zmm25, zmm18, zmm19, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm16, zmm16, zmm24
  vpaddd zmm23, zmm23, dword ptr [rip + .Llane_k + 192]{1to16}
  vmovq xmm0, qword ptr [rdi + 2984]
  sha256rnds2 xmm6, xmm5
  vmovdqa64 zmm26, [rcx + 6016]
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovq xmm0, qword ptr [rdi + 3000]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 zmm25, [rcx + 6848]
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vmovq xmm0, qword ptr [rdi + 3016]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm27, zmm27, [rcx + 5952]
  vpaddd zmm27, zmm27, [rcx + 6528]
  vmovdqa64 [rcx + 6976], zmm27
  vpaddd zmm23, zmm23, zmm27
  vmovdqa64 zmm26, zmm20
  vpternlogd zmm26, zmm21, zmm22, 0xca
  vmovq xmm0, qword ptr [rdi + 3032]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm23, zmm23, zmm26
  vprord zmm25, zmm20, 6
  vprord zmm24, zmm20, 11
  vprord zmm27, zmm20, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm23, zmm23, zmm25
  vmovq xmm0, qword ptr [rdi + 3048]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm19, zmm19, zmm23
  vprord zmm26, zmm16, 2
  vprord zmm24, zmm16, 13
  vprord zmm27, zmm16, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3064]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 zmm25, zmm16
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm23, zmm23, zmm26
  vpaddd zmm22, zmm22, dword ptr [rip + .Llane_k + 196]{1to16}
  vmovdqa64 zmm24, [rcx + 6080]
  vmovq xmm0, qword ptr [rdi + 3080]
  sha256rnds2 xmm2, xmm1
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 6912]
  vprord zmm26, zmm25, 17
  vmovq xmm0, qword ptr [rdi + 3096]
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 6016]
  vpaddd zmm27, zmm27, [rcx + 6592]
  vmovq xmm0, qword ptr [rdi + 3112]
  sha256rnds2 xmm6, xmm5
  vmovdqa64 [rcx + 7040], zmm27
  vpaddd zmm22, zmm22, zmm27
  vmovdqa64 zmm24, zmm19
  vpternlogd zmm24, zmm20, zmm21, 0xca
  vpaddd zmm22, zmm22, zmm24
  vmovq xmm0, qword ptr [rdi + 3128]
  sha256rnds2 xmm8, xmm7
  vprord zmm25, zmm19, 6
  vprord zmm26, zmm19, 11
  vprord zmm27, zmm19, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm22, zmm22, zmm25
  vpaddd zmm18, zmm18, zmm22
  vmovq xmm0, qword ptr [rdi + 3144]
  sha256rnds2 xmm1, xmm2
  vprord zmm24, zmm23, 2
  vprord zmm26, zmm23, 13
  vprord zmm27, zmm23, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm23
  vpternlogd zmm25, zmm16, zmm17, 0xe8
  vmovq xmm0, qword ptr [rdi + 3160]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm22, zmm22, zmm24
  vpaddd zmm21, zmm21, dword ptr [rip + .Llane_k + 200]{1to16}
  vmovdqa64 zmm26, [rcx + 6144]
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vmovq xmm0, qword ptr [rdi + 3176]
  sha256rnds2 xmm5, xmm6
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 6976]
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vmovq xmm0, qword ptr [rdi + 3192]
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 6080]
  vpaddd zmm27, zmm27, [rcx + 6656]
  vmovdqa64 [rcx + 7104], zmm27
  vmovq xmm0, qword ptr [rdi + 3208]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm21, zmm21, zmm27
  vmovdqa64 zmm26, zmm18
  vpternlogd zmm26, zmm19, zmm20, 0xca
  vpaddd zmm21, zmm21, zmm26
  vprord zmm25, zmm18, 6
  vprord zmm24, zmm18, 11
  vmovq xmm0, qword ptr [rdi + 3224]
  sha256rnds2 xmm4, xmm3
  vprord zmm27, zmm18, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm21, zmm21, zmm25
  vpaddd zmm17, zmm17, zmm21
  vprord zmm26, zmm22, 2
  vprord zmm24, zmm22, 13
  vmovq xmm0, qword ptr [rdi + 3240]
  sha256rnds2 xmm6, xmm5
  vprord zmm27, zmm22, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm22
  vpternlogd zmm25, zmm23, zmm16, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm21, zmm21, zmm26
  vmovq xmm0, qword ptr [rdi + 3256]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm20, zmm20, dword ptr [rip + .Llane_k + 204]{1to16}
  vmovdqa64 zmm24, [rcx + 6208]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vmovq xmm0, qword ptr [rdi + 3272]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 7040]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 3288]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 6144]
  vpaddd zmm27, zmm27, [rcx + 6720]
  vmovdqa64 [rcx + 7168], zmm27
  vpaddd zmm20, zmm20, zmm27
  vmovdqa64 zmm24, zmm17
  vmovq xmm0, qword ptr [rdi + 3304]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm24, zmm18, zmm19, 0xca
  vpaddd zmm20, zmm20, zmm24
  vprord zmm25, zmm17, 6
  vprord zmm26, zmm17, 11
  vprord zmm27, zmm17, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3320]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm20, zmm20, zmm25
  vpaddd zmm16, zmm16, zmm20
  vprord zmm24, zmm21, 2
  vprord zmm26, zmm21, 13
  vprord zmm27, zmm21, 22
  vmovq xmm0, qword ptr [rdi + 3336]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm21
  vpternlogd zmm25, zmm22, zmm23, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm20, zmm20, zmm24
  vpaddd zmm19, zmm19, dword ptr [rip + .Llane_k + 208]{1to16}
  vmovq xmm0, qword ptr [rdi + 3352]
  sha256rnds2 xmm4, xmm3
  vmovdqa64 zmm26, [rcx + 6272]
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 7104]
  vmovq xmm0, qword ptr [rdi + 3368]
  sha256rnds2 xmm6, xmm5
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 6208]
  vmovq xmm0, qword ptr [rdi + 3384]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm27, zmm27, [rcx + 6784]
  vmovdqa64 [rcx + 7232], zmm27
  vpaddd zmm19, zmm19, zmm27
  vmovdqa64 zmm26, zmm16
  vpternlogd zmm26, zmm17, zmm18, 0xca
  vmovq xmm0, qword ptr [rdi + 3400]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm19, zmm19, zmm26
  vprord zmm25, zmm16, 6
  vprord zmm24, zmm16, 11
  vprord zmm27, zmm16, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm19, zmm19, zmm25
  vmovq xmm0, qword ptr [rdi + 3416]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm23, zmm23, zmm19
  vprord zmm26, zmm20, 2
  vprord zmm24, zmm20, 13
  vprord zmm27, zmm20, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm20
  vmovq xmm0, qword ptr [rdi + 3432]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm25, zmm21, zmm22, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm19, zmm19, zmm26
  vpaddd zmm18, zmm18, dword ptr [rip + .Llane_k + 212]{1to16}
  vmovdqa64 zmm24, [rcx + 6336]
  vprord zmm27, zmm24, 7
  vmovq xmm0, qword ptr [rdi + 3448]
  sha256rnds2 xmm7, xmm8
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 7168]
  vprord zmm26, zmm25, 17
  vmovq xmm0, qword ptr [rdi + 3464]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 6272]
  vpaddd zmm27, zmm27, [rcx + 6848]
  vmovq xmm0, qword ptr [rdi + 3480]
  sha256rnds2 xmm4, xmm3
  vmovdqa64 [rcx + 7296], zmm27
  vpaddd zmm18, zmm18, zmm27
  vmovdqa64 zmm24, zmm23
  vpternlogd zmm24, zmm16, zmm17, 0xca
  vpaddd zmm18, zmm18, zmm24
  vprord zmm25, zmm23, 6
  vmovq xmm0, qword ptr [rdi + 3496]
  sha256rnds2 xmm6, xmm5
  vprord zmm26, zmm23, 11
  vprord zmm27, zmm23, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm18, zmm18, zmm25
  vpaddd zmm22, zmm22, zmm18
  vprord zmm24, zmm19, 2
  vmovq xmm0, qword ptr [rdi + 3512]
  sha256rnds2 xmm8, xmm7
  vprord zmm26, zmm19, 13
  vprord zmm27, zmm19, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovdqa64 zmm25, zmm19
  vpternlogd zmm25, zmm20, zmm21, 0xe8
  vmovq xmm0, qword ptr [rdi + 3528]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm18, zmm18, zmm24
  vpaddd zmm17, zmm17, dword ptr [rip + .Llane_k + 216]{1to16}
  vmovdqa64 zmm26, [rcx + 6400]
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vmovq xmm0, qword ptr [rdi + 3544]
  sha256rnds2 xmm3, xmm4
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 7232]
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vmovq xmm0, qword ptr [rdi + 3560]
  sha256rnds2 xmm5, xmm6
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 6336]
  vpaddd zmm27, zmm27, [rcx + 6912]
  vmovdqa64 [rcx + 7360], zmm27
  vpaddd zmm17, zmm17, zmm27
  vmovq xmm0, qword ptr [rdi + 3576]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 zmm26, zmm22
  vpternlogd zmm26, zmm23, zmm16, 0xca
  vpaddd zmm17, zmm17, zmm26
  vprord zmm25, zmm22, 6
  vprord zmm24, zmm22, 11
  vprord zmm27, zmm22, 25
  vmovq xmm0, qword ptr [rdi + 3592]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm17, zmm17, zmm25
  vpaddd zmm21, zmm21, zmm17
  vprord zmm26, zmm18, 2
  vprord zmm24, zmm18, 13
  vmovq xmm0, qword ptr [rdi + 3608]
  sha256rnds2 xmm4, xmm3
  vprord zmm27, zmm18, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm18
  vpternlogd zmm25, zmm19, zmm20, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm17, zmm17, zmm26
  vmovq xmm0, qword ptr [rdi + 3624]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm16, zmm16, dword ptr [rip + .Llane_k + 220]{1to16}
  vmovdqa64 zmm24, [rcx + 6464]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovq xmm0, qword ptr [rdi + 3640]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 zmm25, [rcx + 7296]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vmovq xmm0, qword ptr [rdi + 3656]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm27, zmm27, [rcx + 6400]
  vpaddd zmm27, zmm27, [rcx + 6976]
  vmovdqa64 [rcx + 7424], zmm27
  vpaddd zmm16, zmm16, zmm27
  vmovdqa64 zmm24, zmm21
  vmovq xmm0, qword ptr [rdi + 3672]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm24, zmm22, zmm23, 0xca
  vpaddd zmm16, zmm16, zmm24
  vprord zmm25, zmm21, 6
  vprord zmm26, zmm21, 11
  vprord zmm27, zmm21, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3688]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm16, zmm16, zmm25
  vpaddd zmm20, zmm20, zmm16
  vprord zmm24, zmm17, 2
  vprord zmm26, zmm17, 13
  vprord zmm27, zmm17, 22
  vpternlogd zmm24, zmm26, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 3704]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 zmm25, zmm17
  vpternlogd zmm25, zmm18, zmm19, 0xe8
  vpaddd zmm24, zmm24, zmm25
  vpaddd zmm16, zmm16, zmm24
  vpaddd zmm23, zmm23, dword ptr [rip + .Llane_k + 224]{1to16}
  vmovdqa64 zmm26, [rcx + 6528]
  vmovq xmm0, qword ptr [rdi + 3720]
  sha256rnds2 xmm2, xmm1
  vprord zmm27, zmm26, 7
  vprord zmm24, zmm26, 18
  vpsrld zmm26, zmm26, 3
  vpternlogd zmm27, zmm24, zmm26, 0x96
  vmovdqa64 zmm25, [rcx + 7360]
  vmovq xmm0, qword ptr [rdi + 3736]
  sha256rnds2 xmm4, xmm3
  vprord zmm24, zmm25, 17
  vprord zmm26, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm24, zmm26, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm24
  vpaddd zmm27, zmm27, [rcx + 6464]
  vmovq xmm0, qword ptr [rdi + 3752]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm27, zmm27, [rcx + 7040]
  vmovdqa64 [rcx + 7488], zmm27
  vpaddd zmm23, zmm23, zmm27
  vmovdqa64 zmm26, zmm20
  vpternlogd zmm26, zmm21, zmm22, 0xca
  vpaddd zmm23, zmm23, zmm26
  vmovq xmm0, qword ptr [rdi + 3768]
  sha256rnds2 xmm8, xmm7
  vprord zmm25, zmm20, 6
  vprord zmm24, zmm20, 11
  vprord zmm27, zmm20, 25
  vpternlogd zmm25, zmm24, zmm27, 0x96
  vpaddd zmm23, zmm23, zmm25
  vpaddd zmm19, zmm19, zmm23
  vmovq xmm0, qword ptr [rdi + 3784]
  sha256rnds2 xmm1, xmm2
  vprord zmm26, zmm16, 2
  vprord zmm24, zmm16, 13
  vprord zmm27, zmm16, 22
  vpternlogd zmm26, zmm24, zmm27, 0x96
  vmovdqa64 zmm25, zmm16
  vmovq xmm0, qword ptr [rdi + 3800]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm25, zmm17, zmm18, 0xe8
  vpaddd zmm26, zmm26, zmm25
  vpaddd zmm23, zmm23, zmm26
  vpaddd zmm22, zmm22, dword ptr [rip + .Llane_k + 228]{1to16}
  vmovdqa64 zmm24, [rcx + 6592]
  vprord zmm27, zmm24, 7
  vmovq xmm0, qword ptr [rdi + 3816]
  sha256rnds2 xmm5, xmm6
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 7424]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vmovq xmm0, qword ptr [rdi + 3832]
  sha256rnds2 xmm7, xmm8
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 6528]
  vpaddd zmm27, zmm27, [rcx + 7104]
  vmovdqa64 [rcx + 7552], zmm27
  vmovq xmm0, qword ptr [rdi + 3848]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm22, zmm22, zmm27
  vmovdqa64 zmm24, zmm19
  vpternlogd zmm24, zmm20, zmm21, 0xca
  vpaddd zmm22, zmm22, zmm24
  vprord zmm25, zmm19, 6
  vmovq xmm0, qword ptr [rdi + 3864]
  sha256rnds2 xmm4, xmm3
  vprord zmm26, zmm19, 11
  vprord zmm27, zmm19, 25
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm22, zmm22, zmm25
  vpaddd zmm18, zmm18, zmm22
  vpaddd zmm21, zmm21, dword ptr [rip + .Llane_k + 232]{1to16}
  vmovq xmm0, qword ptr [rdi + 3880]
  sha256rnds2 xmm6, xmm5
  vmovdqa64 zmm24, [rcx + 6656]
  vprord zmm26, zmm24, 7
  vprord zmm27, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm26, zmm27, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 7488]
  vmovq xmm0, qword ptr [rdi + 3896]
  sha256rnds2 xmm8, xmm7
  vprord zmm27, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm26, zmm26, [rcx + 6592]
  vmovq xmm0, qword ptr [rdi + 3912]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm26, zmm26, [rcx + 7168]
  vmovdqa64 [rcx + 7616], zmm26
  vpaddd zmm21, zmm21, zmm26
  vmovdqa64 zmm24, zmm18
  vpternlogd zmm24, zmm19, zmm20, 0xca
  vpaddd zmm21, zmm21, zmm24
  vmovq xmm0, qword ptr [rdi + 3928]
  sha256rnds2 xmm3, xmm4
  vprord zmm25, zmm18, 6
  vprord zmm27, zmm18, 11
  vprord zmm26, zmm18, 25
  vpternlogd zmm25, zmm27, zmm26, 0x96
  vpaddd zmm21, zmm21, zmm25
  vmovq xmm0, qword ptr [rdi + 3944]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm17, zmm17, zmm21
  vpaddd zmm20, zmm20, dword ptr [rip + .Llane_k + 236]{1to16}
  vmovdqa64 zmm24, [rcx + 6720]
  vprord zmm27, zmm24, 7
  vprord zmm26, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vmovq xmm0, qword ptr [rdi + 3960]
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm27, zmm26, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 7552]
  vprord zmm26, zmm25, 17
  vprord zmm24, zmm25, 19
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm26, zmm24, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 3976]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm27, zmm27, zmm26
  vpaddd zmm27, zmm27, [rcx + 6656]
  vpaddd zmm27, zmm27, [rcx + 7232]
  vmovdqa64 [rcx + 7680], zmm27
  vpaddd zmm20, zmm20, zmm27
  vmovdqa64 zmm24, zmm17
  vmovq xmm0, qword ptr [rdi + 3992]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm24, zmm18, zmm19, 0xca
  vpaddd zmm20, zmm20, zmm24
  vprord zmm25, zmm17, 6
  vprord zmm26, zmm17, 11
  vprord zmm27, zmm17, 25
  vmovq xmm0, qword ptr [rdi + 4008]
  sha256rnds2 xmm6, xmm5
  vpternlogd zmm25, zmm26, zmm27, 0x96
  vpaddd zmm20, zmm20, zmm25
  vpaddd zmm16, zmm16, zmm20
  vpaddd zmm19, zmm19, dword ptr [rip + .Llane_k + 240]{1to16}
  vmovdqa64 zmm24, [rcx + 6784]
  vprord zmm26, zmm24, 7
  vmovq xmm0, qword ptr [rdi + 4024]
  sha256rnds2 xmm8, xmm7
  vprord zmm27, zmm24, 18
  vpsrld zmm24, zmm24, 3
  vpternlogd zmm26, zmm27, zmm24, 0x96
  vmovdqa64 zmm25, [rcx + 7616]
  vprord zmm27, zmm25, 17
  vprord zmm24, zmm25, 19
  vmovdqa [rdi + 4608], xmm2
  vpsrld zmm25, zmm25, 10
  vpternlogd zmm27, zmm24, zmm25, 0x96
  vpaddd zmm26, zmm26, zmm27
  vpaddd zmm26, zmm26, [rcx + 6720]
  vpaddd zmm26, zmm26, [rcx + 7296]
  vmovdqa64 [rcx + 7744], zmm26
  vmovdqa [rdi + 4624], xmm4
  vpaddd zmm19, zmm19, zmm26
  vmovdqa64 zmm24, zmm16
  vpternlogd zmm24, zmm17, zmm18, 0xca
  vpaddd zmm19, zmm19, zmm24
  vprord zmm25, zmm16, 6
  vmovdqa [rdi + 4640], xmm6
  vprord zmm27, zmm16, 11
  vprord zmm26, zmm16, 25
  vpternlogd zmm25, zmm27, zmm26, 0x96
  vpaddd zmm19, zmm19, zmm25
  vpaddd zmm23, zmm23, zmm19
  vpaddd zmm23, zmm23, dword ptr [rip + .Llane_iv + 28]{1to16}
  vmovdqa [rdi + 4656], xmm8
  vpshufb zmm23, zmm23, [rip + .Llane_swap]
  vpcmpleud k2, zmm23, [rcx + 8192]
  kmovw eax, k2
  vzeroupper
  ret
.size switcher_mixed_rounds, .-switcher_mixed_rounds
.section .rodata, "a", @progbits
.p2align 6
.Lkeys:
.long 0x428a2f98, 0x71374491, 0x428a2f98, 0x71374491, 0x428a2f98, 0x71374491, 0x428a2f98, 0x71374491, 0x428a2f98, 0x71374491, 0x428a2f98, 0x71374491, 0x428a2f98, 0x71374491, 0x428a2f98, 0x71374491
.long 0xb5c0fbcf, 0xe9b5dba5, 0xb5c0fbcf, 0xe9b5dba5, 0xb5c0fbcf, 0xe9b5dba5, 0xb5c0fbcf, 0xe9b5dba5, 0xb5c0fbcf, 0xe9b5dba5, 0xb5c0fbcf, 0xe9b5dba5, 0xb5c0fbcf, 0xe9b5dba5, 0xb5c0fbcf, 0xe9b5dba5
.long 0x3956c25b, 0x59f111f1, 0x3956c25b, 0x59f111f1, 0x3956c25b, 0x59f111f1, 0x3956c25b, 0x59f111f1, 0x3956c25b, 0x59f111f1, 0x3956c25b, 0x59f111f1, 0x3956c25b, 0x59f111f1, 0x3956c25b, 0x59f111f1
.long 0x923f82a4, 0xab1c5ed5, 0x923f82a4, 0xab1c5ed5, 0x923f82a4, 0xab1c5ed5, 0x923f82a4, 0xab1c5ed5, 0x923f82a4, 0xab1c5ed5, 0x923f82a4, 0xab1c5ed5, 0x923f82a4, 0xab1c5ed5, 0x923f82a4, 0xab1c5ed5
.long 0xd807aa98, 0x12835b01, 0xd807aa98, 0x12835b01, 0xd807aa98, 0x12835b01, 0xd807aa98, 0x12835b01, 0xd807aa98, 0x12835b01, 0xd807aa98, 0x12835b01, 0xd807aa98, 0x12835b01, 0xd807aa98, 0x12835b01
.long 0x243185be, 0x550c7dc3, 0x243185be, 0x550c7dc3, 0x243185be, 0x550c7dc3, 0x243185be, 0x550c7dc3, 0x243185be, 0x550c7dc3, 0x243185be, 0x550c7dc3, 0x243185be, 0x550c7dc3, 0x243185be, 0x550c7dc3
.long 0x72be5d74, 0x80deb1fe, 0x72be5d74, 0x80deb1fe, 0x72be5d74, 0x80deb1fe, 0x72be5d74, 0x80deb1fe, 0x72be5d74, 0x80deb1fe, 0x72be5d74, 0x80deb1fe, 0x72be5d74, 0x80deb1fe, 0x72be5d74, 0x80deb1fe
.long 0x9bdc06a7, 0xc19bf174, 0x9bdc06a7, 0xc19bf174, 0x9bdc06a7, 0xc19bf174, 0x9bdc06a7, 0xc19bf174, 0x9bdc06a7, 0xc19bf174, 0x9bdc06a7, 0xc19bf174, 0x9bdc06a7, 0xc19bf174, 0x9bdc06a7, 0xc19bf174
.long 0xe49b69c1, 0xefbe4786, 0xe49b69c1, 0xefbe4786, 0xe49b69c1, 0xefbe4786, 0xe49b69c1, 0xefbe4786, 0xe49b69c1, 0xefbe4786, 0xe49b69c1, 0xefbe4786, 0xe49b69c1, 0xefbe4786, 0xe49b69c1, 0xefbe4786
.long 0x0fc19dc6, 0x240ca1cc, 0x0fc19dc6, 0x240ca1cc, 0x0fc19dc6, 0x240ca1cc, 0x0fc19dc6, 0x240ca1cc, 0x0fc19dc6, 0x240ca1cc, 0x0fc19dc6, 0x240ca1cc, 0x0fc19dc6, 0x240ca1cc, 0x0fc19dc6, 0x240ca1cc
.long 0x2de92c6f, 0x4a7484aa, 0x2de92c6f, 0x4a7484aa, 0x2de92c6f, 0x4a7484aa, 0x2de92c6f, 0x4a7484aa, 0x2de92c6f, 0x4a7484aa, 0x2de92c6f, 0x4a7484aa, 0x2de92c6f, 0x4a7484aa, 0x2de92c6f, 0x4a7484aa
.long 0x5cb0a9dc, 0x76f988da, 0x5cb0a9dc, 0x76f988da, 0x5cb0a9dc, 0x76f988da, 0x5cb0a9dc, 0x76f988da, 0x5cb0a9dc, 0x76f988da, 0x5cb0a9dc, 0x76f988da, 0x5cb0a9dc, 0x76f988da, 0x5cb0a9dc, 0x76f988da
.long 0x983e5152, 0xa831c66d, 0x983e5152, 0xa831c66d, 0x983e5152, 0xa831c66d, 0x983e5152, 0xa831c66d, 0x983e5152, 0xa831c66d, 0x983e5152, 0xa831c66d, 0x983e5152, 0xa831c66d, 0x983e5152, 0xa831c66d
.long 0xb00327c8, 0xbf597fc7, 0xb00327c8, 0xbf597fc7, 0xb00327c8, 0xbf597fc7, 0xb00327c8, 0xbf597fc7, 0xb00327c8, 0xbf597fc7, 0xb00327c8, 0xbf597fc7, 0xb00327c8, 0xbf597fc7, 0xb00327c8, 0xbf597fc7
.long 0xc6e00bf3, 0xd5a79147, 0xc6e00bf3, 0xd5a79147, 0xc6e00bf3, 0xd5a79147, 0xc6e00bf3, 0xd5a79147, 0xc6e00bf3, 0xd5a79147, 0xc6e00bf3, 0xd5a79147, 0xc6e00bf3, 0xd5a79147, 0xc6e00bf3, 0xd5a79147
.long 0x06ca6351, 0x14292967, 0x06ca6351, 0x14292967, 0x06ca6351, 0x14292967, 0x06ca6351, 0x14292967, 0x06ca6351, 0x14292967, 0x06ca6351, 0x14292967, 0x06ca6351, 0x14292967, 0x06ca6351, 0x14292967
.long 0x27b70a85, 0x2e1b2138, 0x27b70a85, 0x2e1b2138, 0x27b70a85, 0x2e1b2138, 0x27b70a85, 0x2e1b2138, 0x27b70a85, 0x2e1b2138, 0x27b70a85, 0x2e1b2138, 0x27b70a85, 0x2e1b2138, 0x27b70a85, 0x2e1b2138
.long 0x4d2c6dfc, 0x53380d13, 0x4d2c6dfc, 0x53380d13, 0x4d2c6dfc, 0x53380d13, 0x4d2c6dfc, 0x53380d13, 0x4d2c6dfc, 0x53380d13, 0x4d2c6dfc, 0x53380d13, 0x4d2c6dfc, 0x53380d13, 0x4d2c6dfc, 0x53380d13
.long 0x650a7354, 0x766a0abb, 0x650a7354, 0x766a0abb, 0x650a7354, 0x766a0abb, 0x650a7354, 0x766a0abb, 0x650a7354, 0x766a0abb, 0x650a7354, 0x766a0abb, 0x650a7354, 0x766a0abb, 0x650a7354, 0x766a0abb
.long 0x81c2c92e, 0x92722c85, 0x81c2c92e, 0x92722c85, 0x81c2c92e, 0x92722c85, 0x81c2c92e, 0x92722c85, 0x81c2c92e, 0x92722c85, 0x81c2c92e, 0x92722c85, 0x81c2c92e, 0x92722c85, 0x81c2c92e, 0x92722c85
.long 0xa2bfe8a1, 0xa81a664b, 0xa2bfe8a1, 0xa81a664b, 0xa2bfe8a1, 0xa81a664b, 0xa2bfe8a1, 0xa81a664b, 0xa2bfe8a1, 0xa81a664b, 0xa2bfe8a1, 0xa81a664b, 0xa2bfe8a1, 0xa81a664b, 0xa2bfe8a1, 0xa81a664b
.long 0xc24b8b70, 0xc76c51a3, 0xc24b8b70, 0xc76c51a3, 0xc24b8b70, 0xc76c51a3, 0xc24b8b70, 0xc76c51a3, 0xc24b8b70, 0xc76c51a3, 0xc24b8b70, 0xc76c51a3, 0xc24b8b70, 0xc76c51a3, 0xc24b8b70, 0xc76c51a3
.long 0xd192e819, 0xd6990624, 0xd192e819, 0xd6990624, 0xd192e819, 0xd6990624, 0xd192e819, 0xd6990624, 0xd192e819, 0xd6990624, 0xd192e819, 0xd6990624, 0xd192e819, 0xd6990624, 0xd192e819, 0xd6990624
.long 0xf40e3585, 0x106aa070, 0xf40e3585, 0x106aa070, 0xf40e3585, 0x106aa070, 0xf40e3585, 0x106aa070, 0xf40e3585, 0x106aa070, 0xf40e3585, 0x106aa070, 0xf40e3585, 0x106aa070, 0xf40e3585, 0x106aa070
.long 0x19a4c116, 0x1e376c08, 0x19a4c116, 0x1e376c08, 0x19a4c116, 0x1e376c08, 0x19a4c116, 0x1e376c08, 0x19a4c116, 0x1e376c08, 0x19a4c116, 0x1e376c08, 0x19a4c116, 0x1e376c08, 0x19a4c116, 0x1e376c08
.long 0x2748774c, 0x34b0bcb5, 0x2748774c, 0x34b0bcb5, 0x2748774c, 0x34b0bcb5, 0x2748774c, 0x34b0bcb5, 0x2748774c, 0x34b0bcb5, 0x2748774c, 0x34b0bcb5, 0x2748774c, 0x34b0bcb5, 0x2748774c, 0x34b0bcb5
.long 0x391c0cb3, 0x4ed8aa4a, 0x391c0cb3, 0x4ed8aa4a, 0x391c0cb3, 0x4ed8aa4a, 0x391c0cb3, 0x4ed8aa4a, 0x391c0cb3, 0x4ed8aa4a, 0x391c0cb3, 0x4ed8aa4a, 0x391c0cb3, 0x4ed8aa4a, 0x391c0cb3, 0x4ed8aa4a
.long 0x5b9cca4f, 0x682e6ff3, 0x5b9cca4f, 0x682e6ff3, 0x5b9cca4f, 0x682e6ff3, 0x5b9cca4f, 0x682e6ff3, 0x5b9cca4f, 0x682e6ff3, 0x5b9cca4f, 0x682e6ff3, 0x5b9cca4f, 0x682e6ff3, 0x5b9cca4f, 0x682e6ff3
.long 0x748f82ee, 0x78a5636f, 0x748f82ee, 0x78a5636f, 0x748f82ee, 0x78a5636f, 0x748f82ee, 0x78a5636f, 0x748f82ee, 0x78a5636f, 0x748f82ee, 0x78a5636f, 0x748f82ee, 0x78a5636f, 0x748f82ee, 0x78a5636f
.long 0x84c87814, 0x8cc70208, 0x84c87814, 0x8cc70208, 0x84c87814, 0x8cc70208, 0x84c87814, 0x8cc70208, 0x84c87814, 0x8cc70208, 0x84c87814, 0x8cc70208, 0x84c87814, 0x8cc70208, 0x84c87814, 0x8cc70208
.long 0x90befffa, 0xa4506ceb, 0x90befffa, 0xa4506ceb, 0x90befffa, 0xa4506ceb, 0x90befffa, 0xa4506ceb, 0x90befffa, 0xa4506ceb, 0x90befffa, 0xa4506ceb, 0x90befffa, 0xa4506ceb, 0x90befffa, 0xa4506ceb
.long 0xbef9a3f7, 0xc67178f2, 0xbef9a3f7, 0xc67178f2, 0xbef9a3f7, 0xc67178f2, 0xbef9a3f7, 0xc67178f2, 0xbef9a3f7, 0xc67178f2, 0xbef9a3f7, 0xc67178f2, 0xbef9a3f7, 0xc67178f2, 0xbef9a3f7, 0xc67178f2
.Ltop:
.long 0x80000000, 0x00000000, 0x80000000, 0x00000000, 0x80000000, 0x00000000, 0x80000000, 0x00000000, 0x80000000, 0x00000000, 0x80000000, 0x00000000, 0x80000000, 0x00000000, 0x80000000, 0x00000000
.Llength:
.long 0x00000000, 0x00000100, 0x00000000, 0x00000100, 0x00000000, 0x00000100, 0x00000000, 0x00000100, 0x00000000, 0x00000100, 0x00000000, 0x00000100, 0x00000000, 0x00000100, 0x00000000, 0x00000100
.Llength_sigma1:
.long 0x00000000, 0x00a00000, 0x00000000, 0x00a00000, 0x00000000, 0x00a00000, 0x00000000, 0x00a00000, 0x00000000, 0x00a00000, 0x00000000, 0x00a00000, 0x00000000, 0x00a00000, 0x00000000, 0x00a00000
.Liv_abef:
.long 0x9b05688c, 0x510e527f, 0xbb67ae85, 0x6a09e667
.Liv_cdgh:
.long 0x5be0cd19, 0x1f83d9ab, 0xa54ff53a, 0x3c6ef372
.Lpadding_keys:
.long 0x5807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf274
.p2align 6
.Llane_top:
.long 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000
.Llane_length1:
.long 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280, 0x00000280
.Llane_sigma_length1:
.long 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055, 0x00a00055
.Llane_length2:
.long 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100, 0x00000100
.Llane_sigma_length2:
.long 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000, 0x00a00000
.Llane_sigma0_length2:
.long 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022, 0x00400022
.Llane_sigma_top:
.long 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000, 0x11002000
.Llane_swap:
.byte 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12
.byte 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12
.byte 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12
.byte 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12
.Llane_k:
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
.Llane_iv:
.long 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
.Llane_fold_a:
.long 0xfc08884d
.Llane_fold_e:
.long 0x98c7e2a2
.section .note.GNU-stack, "", @progbits
