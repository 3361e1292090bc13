# Written by gen/hybrid.py; change that, not this. See there for how it works.
.intel_syntax noprefix
.text
.globl switcher_hybrid_both
.hidden switcher_hybrid_both
.type switcher_hybrid_both, @function
.p2align 6
switcher_hybrid_both:
  mov eax, 0xaaaa
  kmovw k1, eax
  vmovdqa xmm15, [rsi + 0]
  vmovdqa64 zmm31, [rdi + 4096]
  vpaddd xmm1, xmm15, [rdi + 4352]
  vmovdqa64 zmm30, [rdi + 4160]
  vmovdqa xmm2, [rsi + 16]
  vpaddd xmm3, xmm15, [rdi + 4368]
  vmovdqa64 zmm29, [rdi + 4224]
  vmovdqa xmm4, [rsi + 16]
  vmovdqa64 zmm28, [rdi + 4288]
  vpaddd xmm5, xmm15, [rdi + 4384]
  vmovdqa xmm6, [rsi + 16]
  vpunpckhqdq zmm27, zmm31, zmm30
  vpaddd xmm7, xmm15, [rdi + 4400]
  vmovdqa xmm8, [rsi + 16]
  vpshufd zmm26, zmm27, 0xb1
  vpaddd xmm9, xmm15, [rdi + 4416]
  vpbroadcastq zmm25, [rdx + 32]
  vmovdqa xmm10, [rsi + 16]
  vpaddd xmm11, xmm15, [rdi + 4432]
  vpaddd zmm24, zmm26, zmm25
  vmovdqa xmm12, [rsi + 16]
  vpunpckhqdq zmm23, zmm29, zmm28
  vpaddd xmm13, xmm15, [rdi + 4448]
  vmovdqa xmm14, [rsi + 16]
  vpshufd zmm22, zmm23, 0xb1
  vpaddd xmm16, xmm15, [rdi + 4464]
  vmovdqa xmm15, [rsi + 16]
  vpbroadcastq zmm21, [rdx + 40]
  vmovq xmm0, qword ptr [rdi + 4864]
  vpaddd zmm20, zmm22, zmm21
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  vpunpcklqdq zmm19, zmm31, zmm30
  sha256rnds2 xmm6, xmm5
  vpshufd zmm18, zmm19, 0xb1
  sha256rnds2 xmm8, xmm7
  sha256rnds2 xmm10, xmm9
  vpbroadcastq zmm27, [rdx + 48]
  sha256rnds2 xmm12, xmm11
  sha256rnds2 xmm14, xmm13
  vpaddd zmm26, zmm18, zmm27
  vmovdqa32 xmm17, xmm14
  vpunpcklqdq zmm25, zmm29, zmm28
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm15, xmm14
  vpshufd zmm23, zmm25, 0xb1
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4872]
  vpbroadcastq zmm22, [rdx + 56]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm21, zmm23, zmm22
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  vpaddd zmm31, zmm24, [rip + .Lkeys + 0]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 [rdi + 2048], zmm31
  sha256rnds2 xmm9, xmm10
  sha256rnds2 xmm11, xmm12
  vpaddd zmm30, zmm20, [rip + .Lkeys + 64]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa64 [rdi + 2112], zmm30
  vmovdqa32 xmm14, xmm16
  vpaddd zmm19, zmm26, [rip + .Lkeys + 128]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa64 [rdi + 2176], zmm19
  vmovdqa32 xmm14, xmm17
  vpaddd zmm18, zmm21, [rip + .Lkeys + 192]
  vmovq xmm0, qword ptr [rdi + 4880]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 [rdi + 2240], zmm18
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  vpblendmd zmm27{k1}, zmm20, zmm24
  sha256rnds2 xmm8, xmm7
  vpshufd zmm29, zmm27, 0xb1
  sha256rnds2 xmm10, xmm9
  sha256rnds2 xmm12, xmm11
  vprord zmm28, zmm29, 7
  sha256rnds2 xmm14, xmm13
  vprord zmm25, zmm29, 18
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpsrld zmm23, zmm29, 3
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm28, zmm25, zmm23, 0x96
  vmovq xmm0, qword ptr [rdi + 4888]
  vpaddd zmm22, zmm28, zmm24
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  vpaddd zmm31, zmm22, [rip + .Llength_sigma1 + 0]
  sha256rnds2 xmm5, xmm6
  sha256rnds2 xmm7, xmm8
  vpblendmd zmm30{k1}, zmm26, zmm20
  sha256rnds2 xmm9, xmm10
  vpshufd zmm19, zmm30, 0xb1
  sha256rnds2 xmm11, xmm12
  sha256rnds2 xmm13, xmm14
  vprord zmm18, zmm19, 7
  vmovdqa32 xmm17, xmm14
  vprord zmm27, zmm19, 18
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm14, xmm15
  vpsrld zmm29, zmm19, 3
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm18, zmm27, zmm29, 0x96
  vmovq xmm0, qword ptr [rdi + 4896]
  vpaddd zmm25, zmm18, zmm20
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  vpblendmd zmm23{k1}, zmm21, zmm26
  sha256rnds2 xmm6, xmm5
  vpshufd zmm28, zmm23, 0xb1
  sha256rnds2 xmm8, xmm7
  sha256rnds2 xmm10, xmm9
  vprord zmm24, zmm28, 7
  sha256rnds2 xmm12, xmm11
  sha256rnds2 xmm14, xmm13
  vprord zmm22, zmm28, 18
  vmovdqa32 xmm17, xmm14
  vpsrld zmm30, zmm28, 3
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm15, xmm14
  vpternlogd zmm24, zmm22, zmm30, 0x96
  vmovdqa32 xmm14, xmm17
  vpaddd zmm19, zmm24, zmm26
  vmovq xmm0, qword ptr [rdi + 4904]
  sha256rnds2 xmm1, xmm2
  vmovdqa64 zmm27, [rip + .Ltop + 0]
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  vpblendmd zmm29{k1}, zmm27, zmm21
  sha256rnds2 xmm7, xmm8
  vpshufd zmm18, zmm29, 0xb1
  sha256rnds2 xmm9, xmm10
  sha256rnds2 xmm11, xmm12
  vprord zmm20, zmm18, 7
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vprord zmm23, zmm18, 18
  vmovdqa32 xmm14, xmm16
  vpsrld zmm28, zmm18, 3
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpternlogd zmm20, zmm23, zmm28, 0x96
  vmovdqa32 xmm14, xmm17
  vpaddd zmm22, zmm20, zmm21
  vmovq xmm0, qword ptr [rdi + 4912]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 zmm30, [rip + .Llength + 0]
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  vpaddd zmm24, zmm31, [rip + .Lkeys + 512]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 [rdi + 2560], zmm24
  sha256rnds2 xmm10, xmm9
  sha256rnds2 xmm12, xmm11
  vprord zmm26, zmm31, 17
  sha256rnds2 xmm14, xmm13
  vprord zmm27, zmm31, 19
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpsrld zmm29, zmm31, 10
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm26, zmm27, zmm29, 0x96
  vmovq xmm0, qword ptr [rdi + 576]
  vpaddd zmm18, zmm26, zmm25
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 584]
  vpblendmd zmm23{k1}, zmm31, zmm30
  sha256rnds2 xmm3, xmm4
  vpshufd zmm28, zmm23, 0xb1
  vmovq xmm0, qword ptr [rdi + 592]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm20, zmm22, zmm28
  vmovq xmm0, qword ptr [rdi + 600]
  sha256rnds2 xmm7, xmm8
  vprord zmm21, zmm28, 7
  vmovq xmm0, qword ptr [rdi + 608]
  vprord zmm24, zmm28, 18
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 616]
  vpsrld zmm27, zmm28, 3
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 624]
  vpternlogd zmm21, zmm24, zmm27, 0x96
  sha256rnds2 xmm13, xmm14
  vpaddd zmm29, zmm21, [rip + .Llength + 0]
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpaddd zmm26, zmm18, [rip + .Lkeys + 576]
  vmovq xmm0, qword ptr [rdi + 632]
  vmovdqa64 [rdi + 2624], zmm26
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vprord zmm25, zmm18, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 640]
  vprord zmm30, zmm18, 19
  sha256rnds2 xmm2, xmm1
  vpsrld zmm23, zmm18, 10
  vmovq xmm0, qword ptr [rdi + 648]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm25, zmm30, zmm23, 0x96
  vmovq xmm0, qword ptr [rdi + 656]
  vpaddd zmm22, zmm25, zmm19
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 664]
  vpblendmd zmm28{k1}, zmm18, zmm31
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 672]
  vpshufd zmm24, zmm28, 0xb1
  sha256rnds2 xmm10, xmm9
  vpaddd zmm27, zmm24, [rip + .Ltop + 0]
  vmovq xmm0, qword ptr [rdi + 680]
  sha256rnds2 xmm12, xmm11
  vprord zmm21, zmm24, 7
  vmovq xmm0, qword ptr [rdi + 688]
  sha256rnds2 xmm14, xmm13
  vprord zmm26, zmm24, 18
  vmovdqa32 xmm17, xmm14
  vpsrld zmm30, zmm24, 3
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 696]
  vpternlogd zmm21, zmm26, zmm30, 0x96
  sha256rnds2 xmm15, xmm14
  vpaddd zmm23, zmm21, zmm31
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 704]
  vpaddd zmm25, zmm22, [rip + .Lkeys + 640]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 712]
  vmovdqa64 [rdi + 2688], zmm25
  sha256rnds2 xmm3, xmm4
  vprord zmm19, zmm22, 17
  vmovq xmm0, qword ptr [rdi + 720]
  sha256rnds2 xmm5, xmm6
  vprord zmm28, zmm22, 19
  vmovq xmm0, qword ptr [rdi + 728]
  vpsrld zmm24, zmm22, 10
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 736]
  vpternlogd zmm19, zmm28, zmm24, 0x96
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 744]
  vpaddd zmm26, zmm19, zmm20
  sha256rnds2 xmm11, xmm12
  vpblendmd zmm30{k1}, zmm22, zmm18
  vmovq xmm0, qword ptr [rdi + 752]
  sha256rnds2 xmm13, xmm14
  vpshufd zmm21, zmm30, 0xb1
  vmovdqa32 xmm17, xmm14
  vprord zmm31, zmm21, 7
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 760]
  vprord zmm25, zmm21, 18
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpsrld zmm28, zmm21, 3
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm31, zmm25, zmm28, 0x96
  vmovq xmm0, qword ptr [rdi + 768]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm24, zmm31, zmm18
  vmovq xmm0, qword ptr [rdi + 776]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm19, zmm26, [rip + .Lkeys + 704]
  vmovq xmm0, qword ptr [rdi + 784]
  vmovdqa64 [rdi + 2752], zmm19
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 792]
  vprord zmm20, zmm26, 17
  sha256rnds2 xmm8, xmm7
  vprord zmm30, zmm26, 19
  vmovq xmm0, qword ptr [rdi + 800]
  sha256rnds2 xmm10, xmm9
  vpsrld zmm25, zmm26, 10
  vmovq xmm0, qword ptr [rdi + 808]
  sha256rnds2 xmm12, xmm11
  vpternlogd zmm20, zmm30, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 816]
  vpaddd zmm28, zmm20, zmm27
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vpblendmd zmm31{k1}, zmm26, zmm22
  vmovdqa32 xmm14, xmm16
  vpshufd zmm18, zmm31, 0xb1
  vmovq xmm0, qword ptr [rdi + 824]
  sha256rnds2 xmm15, xmm14
  vprord zmm19, zmm18, 7
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 832]
  vprord zmm30, zmm18, 18
  sha256rnds2 xmm1, xmm2
  vpsrld zmm25, zmm18, 3
  vmovq xmm0, qword ptr [rdi + 840]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm19, zmm30, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 848]
  vpaddd zmm20, zmm19, zmm22
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 856]
  vpaddd zmm27, zmm28, [rip + .Lkeys + 768]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 864]
  vmovdqa64 [rdi + 2816], zmm27
  sha256rnds2 xmm9, xmm10
  vprord zmm31, zmm28, 17
  vmovq xmm0, qword ptr [rdi + 872]
  sha256rnds2 xmm11, xmm12
  vprord zmm30, zmm28, 19
  vmovq xmm0, qword ptr [rdi + 880]
  sha256rnds2 xmm13, xmm14
  vpsrld zmm25, zmm28, 10
  vmovdqa32 xmm17, xmm14
  vpternlogd zmm31, zmm30, zmm25, 0x96
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 888]
  vpaddd zmm19, zmm31, zmm21
  sha256rnds2 xmm14, xmm15
  vpblendmd zmm22{k1}, zmm28, zmm26
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpshufd zmm27, zmm22, 0xb1
  vmovq xmm0, qword ptr [rdi + 896]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm30, zmm29, zmm27
  vmovq xmm0, qword ptr [rdi + 904]
  vprord zmm25, zmm27, 7
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 912]
  vprord zmm31, zmm27, 18
  sha256rnds2 xmm6, xmm5
  vpsrld zmm21, zmm27, 3
  vmovq xmm0, qword ptr [rdi + 920]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm25, zmm31, zmm21, 0x96
  vmovq xmm0, qword ptr [rdi + 928]
  sha256rnds2 xmm10, xmm9
  vpaddd zmm22, zmm25, zmm26
  vmovq xmm0, qword ptr [rdi + 936]
  vpaddd zmm29, zmm19, [rip + .Lkeys + 832]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 944]
  vmovdqa64 [rdi + 2880], zmm29
  sha256rnds2 xmm14, xmm13
  vprord zmm27, zmm19, 17
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vprord zmm31, zmm19, 19
  vmovq xmm0, qword ptr [rdi + 952]
  sha256rnds2 xmm15, xmm14
  vpsrld zmm21, zmm19, 10
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm27, zmm31, zmm21, 0x96
  vmovq xmm0, qword ptr [rdi + 960]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm25, zmm27, zmm18
  vmovq xmm0, qword ptr [rdi + 968]
  sha256rnds2 xmm3, xmm4
  vpblendmd zmm26{k1}, zmm19, zmm28
  vmovq xmm0, qword ptr [rdi + 976]
  vpshufd zmm29, zmm26, 0xb1
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 984]
  vpaddd zmm31, zmm23, zmm29
  sha256rnds2 xmm7, xmm8
  vprord zmm21, zmm29, 7
  vmovq xmm0, qword ptr [rdi + 992]
  sha256rnds2 xmm9, xmm10
  vprord zmm27, zmm29, 18
  vmovq xmm0, qword ptr [rdi + 1000]
  sha256rnds2 xmm11, xmm12
  vpsrld zmm18, zmm29, 3
  vmovq xmm0, qword ptr [rdi + 1008]
  vpternlogd zmm21, zmm27, zmm18, 0x96
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpaddd zmm26, zmm21, zmm28
  vmovdqa32 xmm14, xmm16
  vpaddd zmm23, zmm25, [rip + .Lkeys + 896]
  vmovq xmm0, qword ptr [rdi + 1016]
  sha256rnds2 xmm14, xmm15
  vmovdqa64 [rdi + 2944], zmm23
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vprord zmm29, zmm25, 17
  vmovq xmm0, qword ptr [rdi + 1024]
  vprord zmm27, zmm25, 19
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1032]
  vpsrld zmm18, zmm25, 10
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1040]
  vpternlogd zmm29, zmm27, zmm18, 0x96
  sha256rnds2 xmm6, xmm5
  vpaddd zmm21, zmm29, zmm30
  vmovq xmm0, qword ptr [rdi + 1048]
  sha256rnds2 xmm8, xmm7
  vpblendmd zmm28{k1}, zmm25, zmm19
  vmovq xmm0, qword ptr [rdi + 1056]
  vpshufd zmm23, zmm28, 0xb1
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1064]
  vpaddd zmm27, zmm24, zmm23
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1072]
  vprord zmm18, zmm23, 7
  sha256rnds2 xmm14, xmm13
  vprord zmm29, zmm23, 18
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpsrld zmm30, zmm23, 3
  vmovq xmm0, qword ptr [rdi + 1080]
  vpternlogd zmm18, zmm29, zmm30, 0x96
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpaddd zmm28, zmm18, zmm19
  vmovq xmm0, qword ptr [rdi + 1088]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm24, zmm21, [rip + .Lkeys + 960]
  vmovq xmm0, qword ptr [rdi + 1096]
  vmovdqa64 [rdi + 3008], zmm24
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1104]
  vprord zmm23, zmm21, 17
  sha256rnds2 xmm5, xmm6
  vprord zmm29, zmm21, 19
  vmovq xmm0, qword ptr [rdi + 1112]
  sha256rnds2 xmm7, xmm8
  vpsrld zmm30, zmm21, 10
  vmovq xmm0, qword ptr [rdi + 1120]
  sha256rnds2 xmm9, xmm10
  vpternlogd zmm23, zmm29, zmm30, 0x96
  vmovq xmm0, qword ptr [rdi + 1128]
  vpaddd zmm18, zmm23, zmm31
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1136]
  vpblendmd zmm19{k1}, zmm21, zmm25
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpshufd zmm24, zmm19, 0xb1
  vmovdqa32 xmm14, xmm16
  vpaddd zmm29, zmm20, zmm24
  vmovq xmm0, qword ptr [rdi + 1144]
  sha256rnds2 xmm14, xmm15
  vprord zmm30, zmm24, 7
  vmovdqa32 xmm16, xmm14
  vprord zmm23, zmm24, 18
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1152]
  vpsrld zmm31, zmm24, 3
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1160]
  vpternlogd zmm30, zmm23, zmm31, 0x96
  sha256rnds2 xmm4, xmm3
  vpaddd zmm19, zmm30, zmm25
  vmovq xmm0, qword ptr [rdi + 1168]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm20, zmm18, [rip + .Lkeys + 1024]
  vmovq xmm0, qword ptr [rdi + 1176]
  vmovdqa64 [rdi + 3072], zmm20
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1184]
  vprord zmm24, zmm18, 17
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1192]
  vprord zmm23, zmm18, 19
  sha256rnds2 xmm12, xmm11
  vpsrld zmm31, zmm18, 10
  vmovq xmm0, qword ptr [rdi + 1200]
  sha256rnds2 xmm14, xmm13
  vpternlogd zmm24, zmm23, zmm31, 0x96
  vmovdqa32 xmm17, xmm14
  vpaddd zmm30, zmm24, zmm27
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1208]
  vpblendmd zmm25{k1}, zmm18, zmm21
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpshufd zmm20, zmm25, 0xb1
  vmovq xmm0, qword ptr [rdi + 1216]
  vpaddd zmm23, zmm22, zmm20
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1224]
  vprord zmm31, zmm20, 7
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1232]
  vprord zmm24, zmm20, 18
  sha256rnds2 xmm5, xmm6
  vpsrld zmm27, zmm20, 3
  vmovq xmm0, qword ptr [rdi + 1240]
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm31, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 1248]
  vpaddd zmm25, zmm31, zmm21
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1256]
  vpaddd zmm22, zmm30, [rip + .Lkeys + 1088]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1264]
  vmovdqa64 [rdi + 3136], zmm22
  sha256rnds2 xmm13, xmm14
  vprord zmm20, zmm30, 17
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vprord zmm24, zmm30, 19
  vmovq xmm0, qword ptr [rdi + 1272]
  vpsrld zmm27, zmm30, 10
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpternlogd zmm20, zmm24, zmm27, 0x96
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1280]
  vpaddd zmm31, zmm20, zmm29
  sha256rnds2 xmm2, xmm1
  vpblendmd zmm21{k1}, zmm30, zmm18
  vmovq xmm0, qword ptr [rdi + 1288]
  sha256rnds2 xmm4, xmm3
  vpshufd zmm22, zmm21, 0xb1
  vmovq xmm0, qword ptr [rdi + 1296]
  vpaddd zmm24, zmm26, zmm22
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1304]
  vprord zmm27, zmm22, 7
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1312]
  vprord zmm20, zmm22, 18
  sha256rnds2 xmm10, xmm9
  vpsrld zmm29, zmm22, 3
  vmovq xmm0, qword ptr [rdi + 1320]
  sha256rnds2 xmm12, xmm11
  vpternlogd zmm27, zmm20, zmm29, 0x96
  vmovq xmm0, qword ptr [rdi + 1328]
  sha256rnds2 xmm14, xmm13
  vpaddd zmm21, zmm27, zmm18
  vmovdqa32 xmm17, xmm14
  vpaddd zmm26, zmm31, [rip + .Lkeys + 1152]
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1336]
  vmovdqa64 [rdi + 3200], zmm26
  sha256rnds2 xmm15, xmm14
  vprord zmm22, zmm31, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1344]
  vprord zmm20, zmm31, 19
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1352]
  vpsrld zmm29, zmm31, 10
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm22, zmm20, zmm29, 0x96
  vmovq xmm0, qword ptr [rdi + 1360]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm27, zmm22, zmm23
  vmovq xmm0, qword ptr [rdi + 1368]
  vpblendmd zmm18{k1}, zmm31, zmm30
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1376]
  vpshufd zmm26, zmm18, 0xb1
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1384]
  vpaddd zmm20, zmm28, zmm26
  sha256rnds2 xmm11, xmm12
  vprord zmm29, zmm26, 7
  vmovq xmm0, qword ptr [rdi + 1392]
  sha256rnds2 xmm13, xmm14
  vprord zmm22, zmm26, 18
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpsrld zmm23, zmm26, 3
  vmovq xmm0, qword ptr [rdi + 1400]
  vpternlogd zmm29, zmm22, zmm23, 0x96
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpaddd zmm18, zmm29, zmm30
  vmovdqa32 xmm14, xmm17
  vpaddd zmm28, zmm27, [rip + .Lkeys + 1216]
  vmovq xmm0, qword ptr [rdi + 1408]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 [rdi + 3264], zmm28
  vmovq xmm0, qword ptr [rdi + 1416]
  sha256rnds2 xmm4, xmm3
  vprord zmm26, zmm27, 17
  vmovq xmm0, qword ptr [rdi + 1424]
  vprord zmm22, zmm27, 19
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1432]
  vpsrld zmm23, zmm27, 10
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm26, zmm22, zmm23, 0x96
  vmovq xmm0, qword ptr [rdi + 1440]
  sha256rnds2 xmm10, xmm9
  vpaddd zmm29, zmm26, zmm24
  vmovq xmm0, qword ptr [rdi + 1448]
  sha256rnds2 xmm12, xmm11
  vpblendmd zmm30{k1}, zmm27, zmm31
  vmovq xmm0, qword ptr [rdi + 1456]
  vpshufd zmm28, zmm30, 0xb1
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vpaddd zmm22, zmm19, zmm28
  vmovdqa32 xmm14, xmm16
  vprord zmm23, zmm28, 7
  vmovq xmm0, qword ptr [rdi + 1464]
  sha256rnds2 xmm15, xmm14
  vprord zmm26, zmm28, 18
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1472]
  vpsrld zmm24, zmm28, 3
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm23, zmm26, zmm24, 0x96
  vmovq xmm0, qword ptr [rdi + 1480]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm30, zmm23, zmm31
  vmovq xmm0, qword ptr [rdi + 1488]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm19, zmm29, [rip + .Lkeys + 1280]
  vmovq xmm0, qword ptr [rdi + 1496]
  vmovdqa64 [rdi + 3328], zmm19
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1504]
  vprord zmm28, zmm29, 17
  sha256rnds2 xmm9, xmm10
  vprord zmm26, zmm29, 19
  vmovq xmm0, qword ptr [rdi + 1512]
  sha256rnds2 xmm11, xmm12
  vpsrld zmm24, zmm29, 10
  vmovq xmm0, qword ptr [rdi + 1520]
  sha256rnds2 xmm13, xmm14
  vpternlogd zmm28, zmm26, zmm24, 0x96
  vmovdqa32 xmm17, xmm14
  vpaddd zmm23, zmm28, zmm20
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1528]
  vpblendmd zmm31{k1}, zmm29, zmm27
  sha256rnds2 xmm14, xmm15
  vpshufd zmm19, zmm31, 0xb1
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpaddd zmm26, zmm25, zmm19
  vmovq xmm0, qword ptr [rdi + 1536]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm19, 7
  vmovq xmm0, qword ptr [rdi + 1544]
  vprord zmm28, zmm19, 18
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1552]
  vpsrld zmm20, zmm19, 3
  sha256rnds2 xmm6, xmm5
  vpternlogd zmm24, zmm28, zmm20, 0x96
  vmovq xmm0, qword ptr [rdi + 1560]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm31, zmm24, zmm27
  vmovq xmm0, qword ptr [rdi + 1568]
  sha256rnds2 xmm10, xmm9
  vpaddd zmm25, zmm23, [rip + .Lkeys + 1344]
  vmovq xmm0, qword ptr [rdi + 1576]
  vmovdqa64 [rdi + 3392], zmm25
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1584]
  vprord zmm19, zmm23, 17
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vprord zmm28, zmm23, 19
  vmovdqa32 xmm14, xmm16
  vpsrld zmm20, zmm23, 10
  vmovq xmm0, qword ptr [rdi + 1592]
  sha256rnds2 xmm15, xmm14
  vpternlogd zmm19, zmm28, zmm20, 0x96
  vmovdqa32 xmm14, xmm17
  vpaddd zmm24, zmm19, zmm22
  vmovq xmm0, qword ptr [rdi + 1600]
  sha256rnds2 xmm1, xmm2
  vpblendmd zmm27{k1}, zmm23, zmm29
  vmovq xmm0, qword ptr [rdi + 1608]
  sha256rnds2 xmm3, xmm4
  vpshufd zmm25, zmm27, 0xb1
  vmovq xmm0, qword ptr [rdi + 1616]
  vpaddd zmm28, zmm21, zmm25
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1624]
  vprord zmm20, zmm25, 7
  sha256rnds2 xmm7, xmm8
  vprord zmm19, zmm25, 18
  vmovq xmm0, qword ptr [rdi + 1632]
  sha256rnds2 xmm9, xmm10
  vpsrld zmm22, zmm25, 3
  vmovq xmm0, qword ptr [rdi + 1640]
  sha256rnds2 xmm11, xmm12
  vpternlogd zmm20, zmm19, zmm22, 0x96
  vmovq xmm0, qword ptr [rdi + 1648]
  vpaddd zmm27, zmm20, zmm29
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpaddd zmm21, zmm24, [rip + .Lkeys + 1408]
  vmovdqa32 xmm14, xmm16
  vmovdqa64 [rdi + 3456], zmm21
  vmovq xmm0, qword ptr [rdi + 1656]
  sha256rnds2 xmm14, xmm15
  vprord zmm25, zmm24, 17
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vprord zmm19, zmm24, 19
  vmovq xmm0, qword ptr [rdi + 1664]
  vpsrld zmm22, zmm24, 10
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1672]
  vpternlogd zmm25, zmm19, zmm22, 0x96
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1680]
  vpaddd zmm20, zmm25, zmm26
  sha256rnds2 xmm6, xmm5
  vpblendmd zmm29{k1}, zmm24, zmm23
  vmovq xmm0, qword ptr [rdi + 1688]
  sha256rnds2 xmm8, xmm7
  vpshufd zmm21, zmm29, 0xb1
  vmovq xmm0, qword ptr [rdi + 1696]
  vpaddd zmm19, zmm18, zmm21
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1704]
  vprord zmm22, zmm21, 7
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1712]
  vprord zmm25, zmm21, 18
  sha256rnds2 xmm14, xmm13
  vpsrld zmm26, zmm21, 3
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpternlogd zmm22, zmm25, zmm26, 0x96
  vmovq xmm0, qword ptr [rdi + 1720]
  vpaddd zmm29, zmm22, zmm23
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpaddd zmm18, zmm20, [rip + .Lkeys + 1472]
  vmovq xmm0, qword ptr [rdi + 1728]
  sha256rnds2 xmm1, xmm2
  vmovdqa64 [rdi + 3520], zmm18
  vmovq xmm0, qword ptr [rdi + 1736]
  vprord zmm21, zmm20, 17
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1744]
  vprord zmm25, zmm20, 19
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1752]
  vpsrld zmm26, zmm20, 10
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm21, zmm25, zmm26, 0x96
  vmovq xmm0, qword ptr [rdi + 1760]
  sha256rnds2 xmm9, xmm10
  vpaddd zmm22, zmm21, zmm28
  vmovq xmm0, qword ptr [rdi + 1768]
  vpblendmd zmm23{k1}, zmm20, zmm24
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1776]
  vpshufd zmm18, zmm23, 0xb1
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpaddd zmm25, zmm30, zmm18
  vmovdqa32 xmm14, xmm16
  vprord zmm26, zmm18, 7
  vmovq xmm0, qword ptr [rdi + 1784]
  sha256rnds2 xmm14, xmm15
  vprord zmm21, zmm18, 18
  vmovdqa32 xmm16, xmm14
  vpsrld zmm28, zmm18, 3
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1792]
  vpternlogd zmm26, zmm21, zmm28, 0x96
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1800]
  vpaddd zmm23, zmm26, zmm24
  sha256rnds2 xmm4, xmm3
  vpaddd zmm30, zmm22, [rip + .Lkeys + 1536]
  vmovq xmm0, qword ptr [rdi + 1808]
  sha256rnds2 xmm6, xmm5
  vmovdqa64 [rdi + 3584], zmm30
  vmovq xmm0, qword ptr [rdi + 1816]
  vprord zmm18, zmm22, 17
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1824]
  vprord zmm21, zmm22, 19
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1832]
  vpsrld zmm28, zmm22, 10
  sha256rnds2 xmm12, xmm11
  vpternlogd zmm18, zmm21, zmm28, 0x96
  vmovq xmm0, qword ptr [rdi + 1840]
  sha256rnds2 xmm14, xmm13
  vpaddd zmm26, zmm18, zmm19
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpblendmd zmm24{k1}, zmm22, zmm20
  vmovq xmm0, qword ptr [rdi + 1848]
  vpshufd zmm30, zmm24, 0xb1
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpaddd zmm21, zmm31, zmm30
  vmovq xmm0, qword ptr [rdi + 1856]
  vpaddd zmm28, zmm26, [rip + .Lkeys + 1600]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1864]
  vmovdqa64 [rdi + 3648], zmm28
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1872]
  vprord zmm18, zmm26, 17
  sha256rnds2 xmm5, xmm6
  vprord zmm19, zmm26, 19
  vmovq xmm0, qword ptr [rdi + 1880]
  sha256rnds2 xmm7, xmm8
  vpsrld zmm20, zmm26, 10
  vmovq xmm0, qword ptr [rdi + 1888]
  vpternlogd zmm18, zmm19, zmm20, 0x96
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1896]
  vpaddd zmm24, zmm18, zmm25
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1904]
  vpblendmd zmm31{k1}, zmm26, zmm22
  sha256rnds2 xmm13, xmm14
  vpshufd zmm30, zmm31, 0xb1
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpaddd zmm28, zmm27, zmm30
  vmovq xmm0, qword ptr [rdi + 1912]
  vpaddd zmm19, zmm24, [rip + .Lkeys + 1664]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa64 [rdi + 3712], zmm19
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1920]
  vprord zmm20, zmm24, 17
  sha256rnds2 xmm2, xmm1
  vprord zmm18, zmm24, 19
  vmovq xmm0, qword ptr [rdi + 1928]
  sha256rnds2 xmm4, xmm3
  vpsrld zmm25, zmm24, 10
  vmovq xmm0, qword ptr [rdi + 1936]
  sha256rnds2 xmm6, xmm5
  vpternlogd zmm20, zmm18, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 1944]
  vpaddd zmm22, zmm20, zmm21
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1952]
  vpblendmd zmm31{k1}, zmm24, zmm26
  sha256rnds2 xmm10, xmm9
  vpshufd zmm27, zmm31, 0xb1
  vmovq xmm0, qword ptr [rdi + 1960]
  sha256rnds2 xmm12, xmm11
  vpaddd zmm30, zmm29, zmm27
  vmovq xmm0, qword ptr [rdi + 1968]
  sha256rnds2 xmm14, xmm13
  vpaddd zmm19, zmm22, [rip + .Lkeys + 1728]
  vmovdqa32 xmm17, xmm14
  vmovdqa64 [rdi + 3776], zmm19
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1976]
  vprord zmm18, zmm22, 17
  sha256rnds2 xmm15, xmm14
  vprord zmm25, zmm22, 19
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1984]
  vpsrld zmm20, zmm22, 10
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1992]
  vpternlogd zmm18, zmm25, zmm20, 0x96
  sha256rnds2 xmm3, xmm4
  vpaddd zmm21, zmm18, zmm28
  vmovq xmm0, qword ptr [rdi + 2000]
  sha256rnds2 xmm5, xmm6
  vpblendmd zmm26{k1}, zmm22, zmm24
  vmovq xmm0, qword ptr [rdi + 2008]
  vpshufd zmm31, zmm26, 0xb1
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2016]
  vpaddd zmm29, zmm23, zmm31
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2024]
  vpaddd zmm27, zmm21, [rip + .Lkeys + 1792]
  sha256rnds2 xmm11, xmm12
  vmovdqa64 [rdi + 3840], zmm27
  vmovq xmm0, qword ptr [rdi + 2032]
  sha256rnds2 xmm13, xmm14
  vprord zmm19, zmm21, 17
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vprord zmm25, zmm21, 19
  vmovq xmm0, qword ptr [rdi + 2040]
  vpsrld zmm20, zmm21, 10
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpternlogd zmm19, zmm25, zmm20, 0x96
  vmovdqa32 xmm14, xmm17
  vpaddd zmm18, zmm19, zmm30
  vmovdqa [rdi + 4096], xmm1
  vmovdqa [rdi + 4112], xmm3
  vpaddd zmm28, zmm18, [rip + .Lkeys + 1856]
  vmovdqa [rdi + 4128], xmm5
  vmovdqa [rdi + 4144], xmm7
  vmovdqa64 [rdi + 3904], zmm28
  vmovdqa [rdi + 4160], xmm9
  vprord zmm22, zmm18, 17
  vmovdqa [rdi + 4176], xmm11
  vmovdqa [rdi + 4192], xmm13
  vprord zmm24, zmm18, 19
  vmovdqa32 [rdi + 4208], xmm16
  vpsrld zmm26, zmm18, 10
  vmovdqa [rdi + 4224], xmm2
  vmovdqa [rdi + 4240], xmm4
  vpternlogd zmm22, zmm24, zmm26, 0x96
  vmovdqa [rdi + 4256], xmm6
  vmovdqa [rdi + 4272], xmm8
  vpaddd zmm23, zmm22, zmm29
  vmovdqa [rdi + 4288], xmm10
  vpaddd zmm31, zmm23, [rip + .Lkeys + 1920]
  vmovdqa [rdi + 4304], xmm12
  vmovdqa [rdi + 4320], xmm14
  vmovdqa64 [rdi + 3968], zmm31
  vmovdqa [rdi + 4336], xmm15
  vmovdqa xmm15, [rip + .Liv_abef]
  vmovdqa64 zmm31, [rdi + 4480]
  vmovdqa32 xmm1, xmm15
  vmovdqa xmm2, [rip + .Liv_cdgh]
  vmovdqa64 zmm30, [rdi + 4672]
  vmovdqa32 xmm3, xmm15
  vmovdqa xmm4, [rip + .Liv_cdgh]
  vpaddd zmm29, zmm31, [rip + .Lkeys + 576]
  vmovdqa32 xmm5, xmm15
  vmovdqa xmm6, [rip + .Liv_cdgh]
  vmovdqa64 [rdi + 576], zmm29
  vmovdqa32 xmm7, xmm15
  vmovdqa xmm8, [rip + .Liv_cdgh]
  vprord zmm28, zmm31, 17
  vmovdqa32 xmm9, xmm15
  vmovdqa xmm10, [rip + .Liv_cdgh]
  vprord zmm27, zmm31, 19
  vmovdqa32 xmm11, xmm15
  vmovdqa xmm12, [rip + .Liv_cdgh]
  vpsrld zmm26, zmm31, 10
  vmovdqa32 xmm13, xmm15
  vmovdqa xmm14, [rip + .Liv_cdgh]
  vpternlogd zmm28, zmm27, zmm26, 0x96
  vmovdqa32 xmm16, xmm15
  vmovdqa xmm15, [rip + .Liv_cdgh]
  vpaddd zmm25, zmm28, [rip + .Ltop + 0]
  vmovq xmm0, qword ptr [rdi + 2048]
  sha256rnds2 xmm2, xmm1
  vpblendmd zmm24{k1}, zmm31, zmm30
  vmovq xmm0, qword ptr [rdi + 2064]
  sha256rnds2 xmm4, xmm3
  vpshufd zmm23, zmm24, 0xb1
  vmovq xmm0, qword ptr [rdi + 2080]
  sha256rnds2 xmm6, xmm5
  vprord zmm22, zmm23, 7
  vmovq xmm0, qword ptr [rdi + 2096]
  sha256rnds2 xmm8, xmm7
  vprord zmm21, zmm23, 18
  vmovq xmm0, qword ptr [rdi + 2056]
  sha256rnds2 xmm10, xmm9
  vpsrld zmm20, zmm23, 3
  vmovq xmm0, qword ptr [rdi + 2072]
  sha256rnds2 xmm12, xmm11
  vpternlogd zmm22, zmm21, zmm20, 0x96
  vmovq xmm0, qword ptr [rdi + 2088]
  sha256rnds2 xmm14, xmm13
  vpaddd zmm19, zmm22, zmm30
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpaddd zmm18, zmm25, [rip + .Lkeys + 640]
  vmovq xmm0, qword ptr [rdi + 2104]
  sha256rnds2 xmm15, xmm14
  vmovdqa64 [rdi + 640], zmm18
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2112]
  vprord zmm29, zmm25, 17
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 2128]
  vprord zmm27, zmm25, 19
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2144]
  vpsrld zmm26, zmm25, 10
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2160]
  vpternlogd zmm29, zmm27, zmm26, 0x96
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2120]
  vpaddd zmm28, zmm29, [rdi + 4736]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2136]
  vpblendmd zmm24{k1}, zmm25, zmm31
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2152]
  vpshufd zmm21, zmm24, 0xb1
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vprord zmm20, zmm21, 7
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2168]
  vprord zmm22, zmm21, 18
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpsrld zmm30, zmm21, 3
  vmovq xmm0, qword ptr [rdi + 2176]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm20, zmm22, zmm30, 0x96
  vmovq xmm0, qword ptr [rdi + 2192]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm18, zmm20, zmm31
  vmovq xmm0, qword ptr [rdi + 2208]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm27, zmm28, [rip + .Lkeys + 704]
  vmovq xmm0, qword ptr [rdi + 2224]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 [rdi + 704], zmm27
  vmovq xmm0, qword ptr [rdi + 2184]
  sha256rnds2 xmm10, xmm9
  vprord zmm26, zmm28, 17
  vmovq xmm0, qword ptr [rdi + 2200]
  sha256rnds2 xmm12, xmm11
  vprord zmm29, zmm28, 19
  vmovq xmm0, qword ptr [rdi + 2216]
  sha256rnds2 xmm14, xmm13
  vpsrld zmm24, zmm28, 10
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpternlogd zmm26, zmm29, zmm24, 0x96
  vmovq xmm0, qword ptr [rdi + 2232]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm22, zmm26, zmm23
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2240]
  vpblendmd zmm30{k1}, zmm28, zmm25
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 2256]
  vpshufd zmm20, zmm30, 0xb1
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2272]
  vprord zmm31, zmm20, 7
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2288]
  vprord zmm27, zmm20, 18
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2248]
  vpsrld zmm29, zmm20, 3
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2264]
  vpternlogd zmm31, zmm27, zmm29, 0x96
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2280]
  vpaddd zmm24, zmm31, zmm25
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpaddd zmm26, zmm22, [rip + .Lkeys + 768]
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2296]
  vmovdqa64 [rdi + 768], zmm26
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vprord zmm23, zmm22, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 0]
  vprord zmm30, zmm22, 19
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  vpsrld zmm27, zmm22, 10
  sha256rnds2 xmm6, xmm5
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm23, zmm30, zmm27, 0x96
  sha256rnds2 xmm10, xmm9
  sha256rnds2 xmm12, xmm11
  vpaddd zmm29, zmm23, zmm21
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vpblendmd zmm31{k1}, zmm22, zmm28
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm15, xmm14
  vpshufd zmm25, zmm31, 0xb1
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 8]
  vpaddd zmm26, zmm25, [rdi + 4800]
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  vprord zmm30, zmm25, 7
  sha256rnds2 xmm7, xmm8
  sha256rnds2 xmm9, xmm10
  vprord zmm27, zmm25, 18
  sha256rnds2 xmm11, xmm12
  sha256rnds2 xmm13, xmm14
  vpsrld zmm23, zmm25, 3
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpternlogd zmm30, zmm27, zmm23, 0x96
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpaddd zmm21, zmm30, zmm28
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 16]
  vpaddd zmm31, zmm29, [rip + .Lkeys + 832]
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  vmovdqa64 [rdi + 832], zmm31
  sha256rnds2 xmm6, xmm5
  sha256rnds2 xmm8, xmm7
  vprord zmm25, zmm29, 17
  sha256rnds2 xmm10, xmm9
  sha256rnds2 xmm12, xmm11
  vprord zmm27, zmm29, 19
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vpsrld zmm23, zmm29, 10
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm15, xmm14
  vpternlogd zmm25, zmm27, zmm23, 0x96
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 24]
  vpaddd zmm30, zmm25, zmm20
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  vpblendmd zmm28{k1}, zmm29, zmm22
  sha256rnds2 xmm5, xmm6
  sha256rnds2 xmm7, xmm8
  vpshufd zmm31, zmm28, 0xb1
  sha256rnds2 xmm9, xmm10
  sha256rnds2 xmm11, xmm12
  vpaddd zmm27, zmm19, zmm31
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vprord zmm23, zmm31, 7
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm14, xmm15
  vprord zmm25, zmm31, 18
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpsrld zmm20, zmm31, 3
  vmovq xmm0, qword ptr [rdi + 2560]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm23, zmm25, zmm20, 0x96
  vmovq xmm0, qword ptr [rdi + 2576]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm28, zmm23, zmm22
  vmovq xmm0, qword ptr [rdi + 2592]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm19, zmm30, [rip + .Lkeys + 896]
  vmovq xmm0, qword ptr [rdi + 2608]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 [rdi + 896], zmm19
  vmovq xmm0, qword ptr [rdi + 2568]
  sha256rnds2 xmm10, xmm9
  vprord zmm31, zmm30, 17
  vmovq xmm0, qword ptr [rdi + 2584]
  sha256rnds2 xmm12, xmm11
  vprord zmm25, zmm30, 19
  vmovq xmm0, qword ptr [rdi + 2600]
  sha256rnds2 xmm14, xmm13
  vpsrld zmm20, zmm30, 10
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpternlogd zmm31, zmm25, zmm20, 0x96
  vmovq xmm0, qword ptr [rdi + 2616]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm23, zmm31, zmm26
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2624]
  sha256rnds2 xmm1, xmm2
  vpblendmd zmm22{k1}, zmm30, zmm29
  vmovq xmm0, qword ptr [rdi + 2640]
  sha256rnds2 xmm3, xmm4
  vpshufd zmm19, zmm22, 0xb1
  vmovq xmm0, qword ptr [rdi + 2656]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm25, zmm18, zmm19
  vmovq xmm0, qword ptr [rdi + 2672]
  sha256rnds2 xmm7, xmm8
  vprord zmm20, zmm19, 7
  vmovq xmm0, qword ptr [rdi + 2632]
  sha256rnds2 xmm9, xmm10
  vprord zmm31, zmm19, 18
  vmovq xmm0, qword ptr [rdi + 2648]
  sha256rnds2 xmm11, xmm12
  vpsrld zmm26, zmm19, 3
  vmovq xmm0, qword ptr [rdi + 2664]
  sha256rnds2 xmm13, xmm14
  vpternlogd zmm20, zmm31, zmm26, 0x96
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpaddd zmm22, zmm20, zmm29
  vmovq xmm0, qword ptr [rdi + 2680]
  sha256rnds2 xmm14, xmm15
  vpaddd zmm18, zmm23, [rip + .Lkeys + 960]
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovdqa64 [rdi + 960], zmm18
  vmovq xmm0, qword ptr [rdi + 2688]
  sha256rnds2 xmm2, xmm1
  vprord zmm19, zmm23, 17
  vmovq xmm0, qword ptr [rdi + 2704]
  sha256rnds2 xmm4, xmm3
  vprord zmm31, zmm23, 19
  vmovq xmm0, qword ptr [rdi + 2720]
  sha256rnds2 xmm6, xmm5
  vpsrld zmm26, zmm23, 10
  vmovq xmm0, qword ptr [rdi + 2736]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm19, zmm31, zmm26, 0x96
  vmovq xmm0, qword ptr [rdi + 2696]
  sha256rnds2 xmm10, xmm9
  vpaddd zmm20, zmm19, zmm27
  vmovq xmm0, qword ptr [rdi + 2712]
  sha256rnds2 xmm12, xmm11
  vpblendmd zmm29{k1}, zmm23, zmm30
  vmovq xmm0, qword ptr [rdi + 2728]
  sha256rnds2 xmm14, xmm13
  vpshufd zmm18, zmm29, 0xb1
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpaddd zmm31, zmm24, zmm18
  vmovq xmm0, qword ptr [rdi + 2744]
  sha256rnds2 xmm15, xmm14
  vprord zmm26, zmm18, 7
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2752]
  vprord zmm19, zmm18, 18
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 2768]
  vpsrld zmm27, zmm18, 3
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2784]
  vpternlogd zmm26, zmm19, zmm27, 0x96
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2800]
  vpaddd zmm29, zmm26, zmm30
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2760]
  vpaddd zmm24, zmm20, [rip + .Lkeys + 1024]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2776]
  vmovdqa64 [rdi + 1024], zmm24
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2792]
  vprord zmm18, zmm20, 17
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vprord zmm19, zmm20, 19
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2808]
  sha256rnds2 xmm14, xmm15
  vpsrld zmm27, zmm20, 10
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm18, zmm19, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 2816]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm26, zmm18, zmm25
  vmovq xmm0, qword ptr [rdi + 2832]
  sha256rnds2 xmm4, xmm3
  vpblendmd zmm30{k1}, zmm20, zmm23
  vmovq xmm0, qword ptr [rdi + 2848]
  sha256rnds2 xmm6, xmm5
  vpshufd zmm24, zmm30, 0xb1
  vmovq xmm0, qword ptr [rdi + 2864]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm19, zmm21, zmm24
  vmovq xmm0, qword ptr [rdi + 2824]
  sha256rnds2 xmm10, xmm9
  vprord zmm27, zmm24, 7
  vmovq xmm0, qword ptr [rdi + 2840]
  sha256rnds2 xmm12, xmm11
  vprord zmm18, zmm24, 18
  vmovq xmm0, qword ptr [rdi + 2856]
  sha256rnds2 xmm14, xmm13
  vpsrld zmm25, zmm24, 3
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpternlogd zmm27, zmm18, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 2872]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm30, zmm27, zmm23
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2880]
  vpaddd zmm21, zmm26, [rip + .Lkeys + 1088]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 2896]
  vmovdqa64 [rdi + 1088], zmm21
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2912]
  vprord zmm24, zmm26, 17
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2928]
  vprord zmm18, zmm26, 19
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2888]
  vpsrld zmm25, zmm26, 10
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2904]
  vpternlogd zmm24, zmm18, zmm25, 0x96
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2920]
  vpaddd zmm27, zmm24, zmm31
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpblendmd zmm23{k1}, zmm26, zmm20
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2936]
  vpshufd zmm21, zmm23, 0xb1
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpaddd zmm18, zmm28, zmm21
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2944]
  vprord zmm25, zmm21, 7
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 2960]
  vprord zmm24, zmm21, 18
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 2976]
  vpsrld zmm31, zmm21, 3
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 2992]
  vpternlogd zmm25, zmm24, zmm31, 0x96
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 2952]
  vpaddd zmm23, zmm25, zmm20
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 2968]
  vpaddd zmm28, zmm27, [rip + .Lkeys + 1152]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 2984]
  sha256rnds2 xmm14, xmm13
  vmovdqa64 [rdi + 1152], zmm28
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vprord zmm21, zmm27, 17
  vmovq xmm0, qword ptr [rdi + 3000]
  sha256rnds2 xmm15, xmm14
  vprord zmm24, zmm27, 19
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3008]
  vpsrld zmm31, zmm27, 10
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3024]
  vpternlogd zmm21, zmm24, zmm31, 0x96
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3040]
  vpaddd zmm25, zmm21, zmm19
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3056]
  vpblendmd zmm20{k1}, zmm27, zmm26
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3016]
  vpshufd zmm28, zmm20, 0xb1
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3032]
  vpaddd zmm24, zmm22, zmm28
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3048]
  vprord zmm31, zmm28, 7
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vprord zmm21, zmm28, 18
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3064]
  vpsrld zmm19, zmm28, 3
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpternlogd zmm31, zmm21, zmm19, 0x96
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3072]
  vpaddd zmm20, zmm31, zmm26
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3088]
  vpaddd zmm22, zmm25, [rip + .Lkeys + 1216]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3104]
  vmovdqa64 [rdi + 1216], zmm22
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3120]
  vprord zmm28, zmm25, 17
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3080]
  vprord zmm21, zmm25, 19
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3096]
  vpsrld zmm19, zmm25, 10
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3112]
  vpternlogd zmm28, zmm21, zmm19, 0x96
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vpaddd zmm31, zmm28, zmm18
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3128]
  vpblendmd zmm26{k1}, zmm25, zmm27
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpshufd zmm22, zmm26, 0xb1
  vmovq xmm0, qword ptr [rdi + 3136]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm21, zmm29, zmm22
  vmovq xmm0, qword ptr [rdi + 3152]
  sha256rnds2 xmm3, xmm4
  vprord zmm19, zmm22, 7
  vmovq xmm0, qword ptr [rdi + 3168]
  sha256rnds2 xmm5, xmm6
  vprord zmm28, zmm22, 18
  vmovq xmm0, qword ptr [rdi + 3184]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3144]
  vpsrld zmm18, zmm22, 3
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3160]
  vpternlogd zmm19, zmm28, zmm18, 0x96
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3176]
  vpaddd zmm26, zmm19, zmm27
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpaddd zmm29, zmm31, [rip + .Lkeys + 1280]
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3192]
  vmovdqa64 [rdi + 1280], zmm29
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vprord zmm22, zmm31, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3200]
  vprord zmm28, zmm31, 19
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3216]
  vpsrld zmm18, zmm31, 10
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3232]
  vpternlogd zmm22, zmm28, zmm18, 0x96
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3248]
  vpaddd zmm19, zmm22, zmm24
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3208]
  vpblendmd zmm27{k1}, zmm31, zmm25
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3224]
  vpshufd zmm29, zmm27, 0xb1
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3240]
  vpaddd zmm28, zmm30, zmm29
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vprord zmm18, zmm29, 7
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3256]
  vprord zmm22, zmm29, 18
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpsrld zmm24, zmm29, 3
  vmovq xmm0, qword ptr [rdi + 3264]
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm18, zmm22, zmm24, 0x96
  vmovq xmm0, qword ptr [rdi + 3280]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm27, zmm18, zmm25
  vmovq xmm0, qword ptr [rdi + 3296]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm30, zmm19, [rip + .Lkeys + 1344]
  vmovq xmm0, qword ptr [rdi + 3312]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 [rdi + 1344], zmm30
  vmovq xmm0, qword ptr [rdi + 3272]
  sha256rnds2 xmm9, xmm10
  vprord zmm29, zmm19, 17
  vmovq xmm0, qword ptr [rdi + 3288]
  sha256rnds2 xmm11, xmm12
  vprord zmm22, zmm19, 19
  vmovq xmm0, qword ptr [rdi + 3304]
  sha256rnds2 xmm13, xmm14
  vpsrld zmm24, zmm19, 10
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpternlogd zmm29, zmm22, zmm24, 0x96
  vmovq xmm0, qword ptr [rdi + 3320]
  sha256rnds2 xmm14, xmm15
  vpaddd zmm18, zmm29, zmm21
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpblendmd zmm25{k1}, zmm19, zmm31
  vmovq xmm0, qword ptr [rdi + 3328]
  sha256rnds2 xmm2, xmm1
  vpshufd zmm30, zmm25, 0xb1
  vmovq xmm0, qword ptr [rdi + 3344]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3360]
  vpaddd zmm22, zmm23, zmm30
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3376]
  vprord zmm24, zmm30, 7
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3336]
  vprord zmm29, zmm30, 18
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3352]
  vpsrld zmm21, zmm30, 3
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3368]
  vpternlogd zmm24, zmm29, zmm21, 0x96
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vpaddd zmm25, zmm24, zmm31
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3384]
  vpaddd zmm23, zmm18, [rip + .Lkeys + 1408]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovdqa64 [rdi + 1408], zmm23
  vmovq xmm0, qword ptr [rdi + 3392]
  sha256rnds2 xmm1, xmm2
  vprord zmm30, zmm18, 17
  vmovq xmm0, qword ptr [rdi + 3408]
  sha256rnds2 xmm3, xmm4
  vprord zmm29, zmm18, 19
  vmovq xmm0, qword ptr [rdi + 3424]
  sha256rnds2 xmm5, xmm6
  vpsrld zmm21, zmm18, 10
  vmovq xmm0, qword ptr [rdi + 3440]
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm30, zmm29, zmm21, 0x96
  vmovq xmm0, qword ptr [rdi + 3400]
  sha256rnds2 xmm9, xmm10
  vpaddd zmm24, zmm30, zmm28
  vmovq xmm0, qword ptr [rdi + 3416]
  sha256rnds2 xmm11, xmm12
  vpblendmd zmm31{k1}, zmm18, zmm19
  vmovq xmm0, qword ptr [rdi + 3432]
  sha256rnds2 xmm13, xmm14
  vpshufd zmm23, zmm31, 0xb1
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpaddd zmm29, zmm20, zmm23
  vmovq xmm0, qword ptr [rdi + 3448]
  sha256rnds2 xmm14, xmm15
  vprord zmm21, zmm23, 7
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vprord zmm30, zmm23, 18
  vmovq xmm0, qword ptr [rdi + 3456]
  sha256rnds2 xmm2, xmm1
  vpsrld zmm28, zmm23, 3
  vmovq xmm0, qword ptr [rdi + 3472]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm21, zmm30, zmm28, 0x96
  vmovq xmm0, qword ptr [rdi + 3488]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm31, zmm21, zmm19
  vmovq xmm0, qword ptr [rdi + 3504]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm20, zmm24, [rip + .Lkeys + 1472]
  vmovq xmm0, qword ptr [rdi + 3464]
  sha256rnds2 xmm10, xmm9
  vmovdqa64 [rdi + 1472], zmm20
  vmovq xmm0, qword ptr [rdi + 3480]
  sha256rnds2 xmm12, xmm11
  vprord zmm23, zmm24, 17
  vmovq xmm0, qword ptr [rdi + 3496]
  sha256rnds2 xmm14, xmm13
  vprord zmm30, zmm24, 19
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpsrld zmm28, zmm24, 10
  vmovq xmm0, qword ptr [rdi + 3512]
  sha256rnds2 xmm15, xmm14
  vpternlogd zmm23, zmm30, zmm28, 0x96
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3520]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm21, zmm23, zmm22
  vmovq xmm0, qword ptr [rdi + 3536]
  sha256rnds2 xmm3, xmm4
  vpblendmd zmm19{k1}, zmm24, zmm18
  vmovq xmm0, qword ptr [rdi + 3552]
  sha256rnds2 xmm5, xmm6
  vpshufd zmm20, zmm19, 0xb1
  vmovq xmm0, qword ptr [rdi + 3568]
  sha256rnds2 xmm7, xmm8
  vpaddd zmm30, zmm26, zmm20
  vmovq xmm0, qword ptr [rdi + 3528]
  sha256rnds2 xmm9, xmm10
  vprord zmm28, zmm20, 7
  vmovq xmm0, qword ptr [rdi + 3544]
  sha256rnds2 xmm11, xmm12
  vprord zmm23, zmm20, 18
  vmovq xmm0, qword ptr [rdi + 3560]
  sha256rnds2 xmm13, xmm14
  vpsrld zmm22, zmm20, 3
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpternlogd zmm28, zmm23, zmm22, 0x96
  vmovq xmm0, qword ptr [rdi + 3576]
  sha256rnds2 xmm14, xmm15
  vpaddd zmm19, zmm28, zmm18
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpaddd zmm26, zmm21, [rip + .Lkeys + 1536]
  vmovq xmm0, qword ptr [rdi + 3584]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 [rdi + 1536], zmm26
  vmovq xmm0, qword ptr [rdi + 3600]
  sha256rnds2 xmm4, xmm3
  vprord zmm20, zmm21, 17
  vmovq xmm0, qword ptr [rdi + 3616]
  sha256rnds2 xmm6, xmm5
  vprord zmm23, zmm21, 19
  vmovq xmm0, qword ptr [rdi + 3632]
  sha256rnds2 xmm8, xmm7
  vpsrld zmm22, zmm21, 10
  vmovq xmm0, qword ptr [rdi + 3592]
  sha256rnds2 xmm10, xmm9
  vpternlogd zmm20, zmm23, zmm22, 0x96
  vmovq xmm0, qword ptr [rdi + 3608]
  sha256rnds2 xmm12, xmm11
  vpaddd zmm28, zmm20, zmm29
  vmovq xmm0, qword ptr [rdi + 3624]
  sha256rnds2 xmm14, xmm13
  vpblendmd zmm18{k1}, zmm21, zmm24
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpshufd zmm26, zmm18, 0xb1
  vmovq xmm0, qword ptr [rdi + 3640]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm23, zmm27, zmm26
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3648]
  vprord zmm22, zmm26, 7
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3664]
  vprord zmm20, zmm26, 18
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3680]
  vpsrld zmm29, zmm26, 3
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3696]
  vpternlogd zmm22, zmm20, zmm29, 0x96
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3656]
  vpaddd zmm18, zmm22, zmm24
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3672]
  vpaddd zmm27, zmm28, [rip + .Lkeys + 1600]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3688]
  vmovdqa64 [rdi + 1600], zmm27
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vprord zmm26, zmm28, 17
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3704]
  sha256rnds2 xmm14, xmm15
  vprord zmm20, zmm28, 19
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpsrld zmm29, zmm28, 10
  vmovq xmm0, qword ptr [rdi + 3712]
  sha256rnds2 xmm2, xmm1
  vpternlogd zmm26, zmm20, zmm29, 0x96
  vmovq xmm0, qword ptr [rdi + 3728]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm22, zmm26, zmm30
  vmovq xmm0, qword ptr [rdi + 3744]
  sha256rnds2 xmm6, xmm5
  vpblendmd zmm24{k1}, zmm28, zmm21
  vmovq xmm0, qword ptr [rdi + 3760]
  sha256rnds2 xmm8, xmm7
  vpshufd zmm27, zmm24, 0xb1
  vmovq xmm0, qword ptr [rdi + 3720]
  sha256rnds2 xmm10, xmm9
  vpaddd zmm20, zmm25, zmm27
  vmovq xmm0, qword ptr [rdi + 3736]
  sha256rnds2 xmm12, xmm11
  vpaddd zmm29, zmm22, [rip + .Lkeys + 1664]
  vmovq xmm0, qword ptr [rdi + 3752]
  sha256rnds2 xmm14, xmm13
  vmovdqa64 [rdi + 1664], zmm29
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vprord zmm26, zmm22, 17
  vmovq xmm0, qword ptr [rdi + 3768]
  sha256rnds2 xmm15, xmm14
  vprord zmm30, zmm22, 19
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3776]
  vpsrld zmm21, zmm22, 10
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3792]
  vpternlogd zmm26, zmm30, zmm21, 0x96
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3808]
  vpaddd zmm24, zmm26, zmm23
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3824]
  vpblendmd zmm25{k1}, zmm22, zmm28
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3784]
  vpshufd zmm27, zmm25, 0xb1
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3800]
  vpaddd zmm29, zmm31, zmm27
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3816]
  vpaddd zmm30, zmm24, [rip + .Lkeys + 1728]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa64 [rdi + 1728], zmm30
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3832]
  vprord zmm21, zmm24, 17
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vprord zmm26, zmm24, 19
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3840]
  vpsrld zmm23, zmm24, 10
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3856]
  vpternlogd zmm21, zmm26, zmm23, 0x96
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3872]
  vpaddd zmm28, zmm21, zmm20
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3888]
  vpblendmd zmm25{k1}, zmm24, zmm22
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3848]
  vpshufd zmm31, zmm25, 0xb1
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3864]
  vpaddd zmm27, zmm19, zmm31
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3880]
  sha256rnds2 xmm14, xmm13
  vpaddd zmm30, zmm28, [rip + .Lkeys + 1792]
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovdqa64 [rdi + 1792], zmm30
  vmovq xmm0, qword ptr [rdi + 3896]
  sha256rnds2 xmm15, xmm14
  vprord zmm26, zmm28, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3904]
  vprord zmm23, zmm28, 19
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3920]
  vpsrld zmm21, zmm28, 10
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3936]
  vpternlogd zmm26, zmm23, zmm21, 0x96
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3952]
  vpaddd zmm20, zmm26, zmm29
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3912]
  vpblendmd zmm22{k1}, zmm28, zmm24
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3928]
  vpshufd zmm25, zmm22, 0xb1
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3944]
  vpaddd zmm19, zmm18, zmm25
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpaddd zmm31, zmm20, [rip + .Lkeys + 1856]
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3960]
  vmovdqa64 [rdi + 1856], zmm31
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vprord zmm30, zmm20, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3968]
  vprord zmm23, zmm20, 19
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3984]
  vpsrld zmm21, zmm20, 10
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 4000]
  vpternlogd zmm30, zmm23, zmm21, 0x96
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 4016]
  vpaddd zmm26, zmm30, zmm27
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3976]
  vpaddd zmm29, zmm26, [rip + .Lkeys + 1920]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3992]
  vmovdqa64 [rdi + 1920], zmm29
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 4008]
  vprord zmm28, zmm26, 17
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vprord zmm24, zmm26, 19
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 4024]
  vpsrld zmm22, zmm26, 10
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm28, zmm24, zmm22, 0x96
  vmovdqa [rdi + 4544], xmm2
  vmovdqa [rdi + 4560], xmm4
  vpaddd zmm18, zmm28, zmm19
  vmovdqa [rdi + 4576], xmm6
  vmovdqa [rdi + 4592], xmm8
  vpaddd zmm25, zmm18, [rip + .Lkeys + 1984]
  vmovdqa [rdi + 4608], xmm10
  vmovdqa [rdi + 4624], xmm12
  vmovdqa64 [rdi + 1984], zmm25
  vmovdqa [rdi + 4640], xmm14
  vmovdqa [rdi + 4656], xmm15
  vzeroupper
  ret
.size switcher_hybrid_both, .-switcher_hybrid_both
.globl switcher_hybrid_rounds
.hidden switcher_hybrid_rounds
.type switcher_hybrid_rounds, @function
.p2align 6
switcher_hybrid_rounds:
  mov eax, 0xaaaa
  kmovw k1, eax
  vmovdqa xmm15, [rsi + 0]
  vmovdqa64 zmm31, [rdi + 4096]
  vpaddd xmm1, xmm15, [rdi + 4352]
  vmovdqa64 zmm30, [rdi + 4160]
  vmovdqa xmm2, [rsi + 16]
  vpaddd xmm3, xmm15, [rdi + 4368]
  vmovdqa64 zmm29, [rdi + 4224]
  vmovdqa xmm4, [rsi + 16]
  vmovdqa64 zmm28, [rdi + 4288]
  vpaddd xmm5, xmm15, [rdi + 4384]
  vmovdqa xmm6, [rsi + 16]
  vpunpckhqdq zmm27, zmm31, zmm30
  vpaddd xmm7, xmm15, [rdi + 4400]
  vmovdqa xmm8, [rsi + 16]
  vpshufd zmm26, zmm27, 0xb1
  vpaddd xmm9, xmm15, [rdi + 4416]
  vpbroadcastq zmm25, [rdx + 32]
  vmovdqa xmm10, [rsi + 16]
  vpaddd xmm11, xmm15, [rdi + 4432]
  vpaddd zmm24, zmm26, zmm25
  vmovdqa xmm12, [rsi + 16]
  vpunpckhqdq zmm23, zmm29, zmm28
  vpaddd xmm13, xmm15, [rdi + 4448]
  vmovdqa xmm14, [rsi + 16]
  vpshufd zmm22, zmm23, 0xb1
  vpaddd xmm16, xmm15, [rdi + 4464]
  vmovdqa xmm15, [rsi + 16]
  vpbroadcastq zmm21, [rdx + 40]
  vmovq xmm0, qword ptr [rdi + 4864]
  vpaddd zmm20, zmm22, zmm21
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  vpunpcklqdq zmm19, zmm31, zmm30
  sha256rnds2 xmm6, xmm5
  vpshufd zmm18, zmm19, 0xb1
  sha256rnds2 xmm8, xmm7
  sha256rnds2 xmm10, xmm9
  vpbroadcastq zmm27, [rdx + 48]
  sha256rnds2 xmm12, xmm11
  sha256rnds2 xmm14, xmm13
  vpaddd zmm26, zmm18, zmm27
  vmovdqa32 xmm17, xmm14
  vpunpcklqdq zmm25, zmm29, zmm28
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm15, xmm14
  vpshufd zmm23, zmm25, 0xb1
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4872]
  vpbroadcastq zmm22, [rdx + 56]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm21, zmm23, zmm22
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  vpaddd zmm31, zmm24, [rip + .Lkeys + 0]
  sha256rnds2 xmm7, xmm8
  vmovdqa64 [rdi + 2048], zmm31
  sha256rnds2 xmm9, xmm10
  sha256rnds2 xmm11, xmm12
  vpaddd zmm30, zmm20, [rip + .Lkeys + 64]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa64 [rdi + 2112], zmm30
  vmovdqa32 xmm14, xmm16
  vpaddd zmm19, zmm26, [rip + .Lkeys + 128]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa64 [rdi + 2176], zmm19
  vmovdqa32 xmm14, xmm17
  vpaddd zmm18, zmm21, [rip + .Lkeys + 192]
  vmovq xmm0, qword ptr [rdi + 4880]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 [rdi + 2240], zmm18
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  vpblendmd zmm27{k1}, zmm20, zmm24
  sha256rnds2 xmm8, xmm7
  vpshufd zmm29, zmm27, 0xb1
  sha256rnds2 xmm10, xmm9
  sha256rnds2 xmm12, xmm11
  vprord zmm28, zmm29, 7
  sha256rnds2 xmm14, xmm13
  vprord zmm25, zmm29, 18
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpsrld zmm23, zmm29, 3
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm28, zmm25, zmm23, 0x96
  vmovq xmm0, qword ptr [rdi + 4888]
  vpaddd zmm22, zmm28, zmm24
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  vpaddd zmm31, zmm22, [rip + .Llength_sigma1 + 0]
  sha256rnds2 xmm5, xmm6
  sha256rnds2 xmm7, xmm8
  vpblendmd zmm30{k1}, zmm26, zmm20
  sha256rnds2 xmm9, xmm10
  vpshufd zmm19, zmm30, 0xb1
  sha256rnds2 xmm11, xmm12
  sha256rnds2 xmm13, xmm14
  vprord zmm18, zmm19, 7
  vmovdqa32 xmm17, xmm14
  vprord zmm27, zmm19, 18
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm14, xmm15
  vpsrld zmm29, zmm19, 3
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm18, zmm27, zmm29, 0x96
  vmovq xmm0, qword ptr [rdi + 4896]
  vpaddd zmm25, zmm18, zmm20
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  vpblendmd zmm23{k1}, zmm21, zmm26
  sha256rnds2 xmm6, xmm5
  vpshufd zmm28, zmm23, 0xb1
  sha256rnds2 xmm8, xmm7
  sha256rnds2 xmm10, xmm9
  vprord zmm24, zmm28, 7
  sha256rnds2 xmm12, xmm11
  sha256rnds2 xmm14, xmm13
  vprord zmm22, zmm28, 18
  vmovdqa32 xmm17, xmm14
  vpsrld zmm30, zmm28, 3
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm15, xmm14
  vpternlogd zmm24, zmm22, zmm30, 0x96
  vmovdqa32 xmm14, xmm17
  vpaddd zmm19, zmm24, zmm26
  vmovq xmm0, qword ptr [rdi + 4904]
  sha256rnds2 xmm1, xmm2
  vmovdqa64 zmm27, [rip + .Ltop + 0]
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  vpblendmd zmm29{k1}, zmm27, zmm21
  sha256rnds2 xmm7, xmm8
  vpshufd zmm18, zmm29, 0xb1
  sha256rnds2 xmm9, xmm10
  sha256rnds2 xmm11, xmm12
  vprord zmm20, zmm18, 7
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vprord zmm23, zmm18, 18
  vmovdqa32 xmm14, xmm16
  vpsrld zmm28, zmm18, 3
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpternlogd zmm20, zmm23, zmm28, 0x96
  vmovdqa32 xmm14, xmm17
  vpaddd zmm22, zmm20, zmm21
  vmovq xmm0, qword ptr [rdi + 4912]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 zmm30, [rip + .Llength + 0]
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  vpaddd zmm24, zmm31, [rip + .Lkeys + 512]
  sha256rnds2 xmm8, xmm7
  vmovdqa64 [rdi + 2560], zmm24
  sha256rnds2 xmm10, xmm9
  sha256rnds2 xmm12, xmm11
  vprord zmm26, zmm31, 17
  sha256rnds2 xmm14, xmm13
  vprord zmm27, zmm31, 19
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpsrld zmm29, zmm31, 10
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm26, zmm27, zmm29, 0x96
  vmovq xmm0, qword ptr [rdi + 576]
  vpaddd zmm18, zmm26, zmm25
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 584]
  vpblendmd zmm23{k1}, zmm31, zmm30
  sha256rnds2 xmm3, xmm4
  vpshufd zmm28, zmm23, 0xb1
  vmovq xmm0, qword ptr [rdi + 592]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm20, zmm22, zmm28
  vmovq xmm0, qword ptr [rdi + 600]
  sha256rnds2 xmm7, xmm8
  vprord zmm21, zmm28, 7
  vmovq xmm0, qword ptr [rdi + 608]
  vprord zmm24, zmm28, 18
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 616]
  vpsrld zmm27, zmm28, 3
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 624]
  vpternlogd zmm21, zmm24, zmm27, 0x96
  sha256rnds2 xmm13, xmm14
  vpaddd zmm29, zmm21, [rip + .Llength + 0]
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpaddd zmm26, zmm18, [rip + .Lkeys + 576]
  vmovq xmm0, qword ptr [rdi + 632]
  vmovdqa64 [rdi + 2624], zmm26
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vprord zmm25, zmm18, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 640]
  vprord zmm30, zmm18, 19
  sha256rnds2 xmm2, xmm1
  vpsrld zmm23, zmm18, 10
  vmovq xmm0, qword ptr [rdi + 648]
  sha256rnds2 xmm4, xmm3
  vpternlogd zmm25, zmm30, zmm23, 0x96
  vmovq xmm0, qword ptr [rdi + 656]
  vpaddd zmm22, zmm25, zmm19
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 664]
  vpblendmd zmm28{k1}, zmm18, zmm31
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 672]
  vpshufd zmm24, zmm28, 0xb1
  sha256rnds2 xmm10, xmm9
  vpaddd zmm27, zmm24, [rip + .Ltop + 0]
  vmovq xmm0, qword ptr [rdi + 680]
  sha256rnds2 xmm12, xmm11
  vprord zmm21, zmm24, 7
  vmovq xmm0, qword ptr [rdi + 688]
  sha256rnds2 xmm14, xmm13
  vprord zmm26, zmm24, 18
  vmovdqa32 xmm17, xmm14
  vpsrld zmm30, zmm24, 3
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 696]
  vpternlogd zmm21, zmm26, zmm30, 0x96
  sha256rnds2 xmm15, xmm14
  vpaddd zmm23, zmm21, zmm31
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 704]
  vpaddd zmm25, zmm22, [rip + .Lkeys + 640]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 712]
  vmovdqa64 [rdi + 2688], zmm25
  sha256rnds2 xmm3, xmm4
  vprord zmm19, zmm22, 17
  vmovq xmm0, qword ptr [rdi + 720]
  sha256rnds2 xmm5, xmm6
  vprord zmm28, zmm22, 19
  vmovq xmm0, qword ptr [rdi + 728]
  vpsrld zmm24, zmm22, 10
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 736]
  vpternlogd zmm19, zmm28, zmm24, 0x96
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 744]
  vpaddd zmm26, zmm19, zmm20
  sha256rnds2 xmm11, xmm12
  vpblendmd zmm30{k1}, zmm22, zmm18
  vmovq xmm0, qword ptr [rdi + 752]
  sha256rnds2 xmm13, xmm14
  vpshufd zmm21, zmm30, 0xb1
  vmovdqa32 xmm17, xmm14
  vprord zmm31, zmm21, 7
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 760]
  vprord zmm25, zmm21, 18
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpsrld zmm28, zmm21, 3
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm31, zmm25, zmm28, 0x96
  vmovq xmm0, qword ptr [rdi + 768]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm24, zmm31, zmm18
  vmovq xmm0, qword ptr [rdi + 776]
  sha256rnds2 xmm4, xmm3
  vpaddd zmm19, zmm26, [rip + .Lkeys + 704]
  vmovq xmm0, qword ptr [rdi + 784]
  vmovdqa64 [rdi + 2752], zmm19
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 792]
  vprord zmm20, zmm26, 17
  sha256rnds2 xmm8, xmm7
  vprord zmm30, zmm26, 19
  vmovq xmm0, qword ptr [rdi + 800]
  sha256rnds2 xmm10, xmm9
  vpsrld zmm25, zmm26, 10
  vmovq xmm0, qword ptr [rdi + 808]
  sha256rnds2 xmm12, xmm11
  vpternlogd zmm20, zmm30, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 816]
  vpaddd zmm28, zmm20, zmm27
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vpblendmd zmm31{k1}, zmm26, zmm22
  vmovdqa32 xmm14, xmm16
  vpshufd zmm18, zmm31, 0xb1
  vmovq xmm0, qword ptr [rdi + 824]
  sha256rnds2 xmm15, xmm14
  vprord zmm19, zmm18, 7
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 832]
  vprord zmm30, zmm18, 18
  sha256rnds2 xmm1, xmm2
  vpsrld zmm25, zmm18, 3
  vmovq xmm0, qword ptr [rdi + 840]
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm19, zmm30, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 848]
  vpaddd zmm20, zmm19, zmm22
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 856]
  vpaddd zmm27, zmm28, [rip + .Lkeys + 768]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 864]
  vmovdqa64 [rdi + 2816], zmm27
  sha256rnds2 xmm9, xmm10
  vprord zmm31, zmm28, 17
  vmovq xmm0, qword ptr [rdi + 872]
  sha256rnds2 xmm11, xmm12
  vprord zmm30, zmm28, 19
  vmovq xmm0, qword ptr [rdi + 880]
  sha256rnds2 xmm13, xmm14
  vpsrld zmm25, zmm28, 10
  vmovdqa32 xmm17, xmm14
  vpternlogd zmm31, zmm30, zmm25, 0x96
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 888]
  vpaddd zmm19, zmm31, zmm21
  sha256rnds2 xmm14, xmm15
  vpblendmd zmm22{k1}, zmm28, zmm26
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpshufd zmm27, zmm22, 0xb1
  vmovq xmm0, qword ptr [rdi + 896]
  sha256rnds2 xmm2, xmm1
  vpaddd zmm30, zmm29, zmm27
  vmovq xmm0, qword ptr [rdi + 904]
  vprord zmm25, zmm27, 7
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 912]
  vprord zmm31, zmm27, 18
  sha256rnds2 xmm6, xmm5
  vpsrld zmm21, zmm27, 3
  vmovq xmm0, qword ptr [rdi + 920]
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm25, zmm31, zmm21, 0x96
  vmovq xmm0, qword ptr [rdi + 928]
  sha256rnds2 xmm10, xmm9
  vpaddd zmm22, zmm25, zmm26
  vmovq xmm0, qword ptr [rdi + 936]
  vpaddd zmm29, zmm19, [rip + .Lkeys + 832]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 944]
  vmovdqa64 [rdi + 2880], zmm29
  sha256rnds2 xmm14, xmm13
  vprord zmm27, zmm19, 17
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vprord zmm31, zmm19, 19
  vmovq xmm0, qword ptr [rdi + 952]
  sha256rnds2 xmm15, xmm14
  vpsrld zmm21, zmm19, 10
  vmovdqa32 xmm14, xmm17
  vpternlogd zmm27, zmm31, zmm21, 0x96
  vmovq xmm0, qword ptr [rdi + 960]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm25, zmm27, zmm18
  vmovq xmm0, qword ptr [rdi + 968]
  sha256rnds2 xmm3, xmm4
  vpblendmd zmm26{k1}, zmm19, zmm28
  vmovq xmm0, qword ptr [rdi + 976]
  vpshufd zmm29, zmm26, 0xb1
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 984]
  vpaddd zmm31, zmm23, zmm29
  sha256rnds2 xmm7, xmm8
  vprord zmm21, zmm29, 7
  vmovq xmm0, qword ptr [rdi + 992]
  sha256rnds2 xmm9, xmm10
  vprord zmm27, zmm29, 18
  vmovq xmm0, qword ptr [rdi + 1000]
  sha256rnds2 xmm11, xmm12
  vpsrld zmm18, zmm29, 3
  vmovq xmm0, qword ptr [rdi + 1008]
  vpternlogd zmm21, zmm27, zmm18, 0x96
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpaddd zmm26, zmm21, zmm28
  vmovdqa32 xmm14, xmm16
  vpaddd zmm23, zmm25, [rip + .Lkeys + 896]
  vmovq xmm0, qword ptr [rdi + 1016]
  sha256rnds2 xmm14, xmm15
  vmovdqa64 [rdi + 2944], zmm23
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vprord zmm29, zmm25, 17
  vmovq xmm0, qword ptr [rdi + 1024]
  vprord zmm27, zmm25, 19
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1032]
  vpsrld zmm18, zmm25, 10
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1040]
  vpternlogd zmm29, zmm27, zmm18, 0x96
  sha256rnds2 xmm6, xmm5
  vpaddd zmm21, zmm29, zmm30
  vmovq xmm0, qword ptr [rdi + 1048]
  sha256rnds2 xmm8, xmm7
  vpblendmd zmm28{k1}, zmm25, zmm19
  vmovq xmm0, qword ptr [rdi + 1056]
  vpshufd zmm23, zmm28, 0xb1
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1064]
  vpaddd zmm27, zmm24, zmm23
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1072]
  vprord zmm18, zmm23, 7
  sha256rnds2 xmm14, xmm13
  vprord zmm29, zmm23, 18
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpsrld zmm30, zmm23, 3
  vmovq xmm0, qword ptr [rdi + 1080]
  vpternlogd zmm18, zmm29, zmm30, 0x96
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpaddd zmm28, zmm18, zmm19
  vmovq xmm0, qword ptr [rdi + 1088]
  sha256rnds2 xmm1, xmm2
  vpaddd zmm24, zmm21, [rip + .Lkeys + 960]
  vmovq xmm0, qword ptr [rdi + 1096]
  vmovdqa64 [rdi + 3008], zmm24
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1104]
  vprord zmm23, zmm21, 17
  sha256rnds2 xmm5, xmm6
  vprord zmm29, zmm21, 19
  vmovq xmm0, qword ptr [rdi + 1112]
  sha256rnds2 xmm7, xmm8
  vpsrld zmm30, zmm21, 10
  vmovq xmm0, qword ptr [rdi + 1120]
  sha256rnds2 xmm9, xmm10
  vpternlogd zmm23, zmm29, zmm30, 0x96
  vmovq xmm0, qword ptr [rdi + 1128]
  vpaddd zmm18, zmm23, zmm31
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1136]
  vpblendmd zmm19{k1}, zmm21, zmm25
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpshufd zmm24, zmm19, 0xb1
  vmovdqa32 xmm14, xmm16
  vpaddd zmm29, zmm20, zmm24
  vmovq xmm0, qword ptr [rdi + 1144]
  sha256rnds2 xmm14, xmm15
  vprord zmm30, zmm24, 7
  vmovdqa32 xmm16, xmm14
  vprord zmm23, zmm24, 18
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1152]
  vpsrld zmm31, zmm24, 3
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1160]
  vpternlogd zmm30, zmm23, zmm31, 0x96
  sha256rnds2 xmm4, xmm3
  vpaddd zmm19, zmm30, zmm25
  vmovq xmm0, qword ptr [rdi + 1168]
  sha256rnds2 xmm6, xmm5
  vpaddd zmm20, zmm18, [rip + .Lkeys + 1024]
  vmovq xmm0, qword ptr [rdi + 1176]
  vmovdqa64 [rdi + 3072], zmm20
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1184]
  vprord zmm24, zmm18, 17
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1192]
  vprord zmm23, zmm18, 19
  sha256rnds2 xmm12, xmm11
  vpsrld zmm31, zmm18, 10
  vmovq xmm0, qword ptr [rdi + 1200]
  sha256rnds2 xmm14, xmm13
  vpternlogd zmm24, zmm23, zmm31, 0x96
  vmovdqa32 xmm17, xmm14
  vpaddd zmm30, zmm24, zmm27
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1208]
  vpblendmd zmm25{k1}, zmm18, zmm21
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpshufd zmm20, zmm25, 0xb1
  vmovq xmm0, qword ptr [rdi + 1216]
  vpaddd zmm23, zmm22, zmm20
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1224]
  vprord zmm31, zmm20, 7
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1232]
  vprord zmm24, zmm20, 18
  sha256rnds2 xmm5, xmm6
  vpsrld zmm27, zmm20, 3
  vmovq xmm0, qword ptr [rdi + 1240]
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm31, zmm24, zmm27, 0x96
  vmovq xmm0, qword ptr [rdi + 1248]
  vpaddd zmm25, zmm31, zmm21
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1256]
  vpaddd zmm22, zmm30, [rip + .Lkeys + 1088]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1264]
  vmovdqa64 [rdi + 3136], zmm22
  sha256rnds2 xmm13, xmm14
  vprord zmm20, zmm30, 17
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vprord zmm24, zmm30, 19
  vmovq xmm0, qword ptr [rdi + 1272]
  vpsrld zmm27, zmm30, 10
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpternlogd zmm20, zmm24, zmm27, 0x96
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1280]
  vpaddd zmm31, zmm20, zmm29
  sha256rnds2 xmm2, xmm1
  vpblendmd zmm21{k1}, zmm30, zmm18
  vmovq xmm0, qword ptr [rdi + 1288]
  sha256rnds2 xmm4, xmm3
  vpshufd zmm22, zmm21, 0xb1
  vmovq xmm0, qword ptr [rdi + 1296]
  vpaddd zmm24, zmm26, zmm22
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1304]
  vprord zmm27, zmm22, 7
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1312]
  vprord zmm20, zmm22, 18
  sha256rnds2 xmm10, xmm9
  vpsrld zmm29, zmm22, 3
  vmovq xmm0, qword ptr [rdi + 1320]
  sha256rnds2 xmm12, xmm11
  vpternlogd zmm27, zmm20, zmm29, 0x96
  vmovq xmm0, qword ptr [rdi + 1328]
  sha256rnds2 xmm14, xmm13
  vpaddd zmm21, zmm27, zmm18
  vmovdqa32 xmm17, xmm14
  vpaddd zmm26, zmm31, [rip + .Lkeys + 1152]
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1336]
  vmovdqa64 [rdi + 3200], zmm26
  sha256rnds2 xmm15, xmm14
  vprord zmm22, zmm31, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1344]
  vprord zmm20, zmm31, 19
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1352]
  vpsrld zmm29, zmm31, 10
  sha256rnds2 xmm3, xmm4
  vpternlogd zmm22, zmm20, zmm29, 0x96
  vmovq xmm0, qword ptr [rdi + 1360]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm27, zmm22, zmm23
  vmovq xmm0, qword ptr [rdi + 1368]
  vpblendmd zmm18{k1}, zmm31, zmm30
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1376]
  vpshufd zmm26, zmm18, 0xb1
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1384]
  vpaddd zmm20, zmm28, zmm26
  sha256rnds2 xmm11, xmm12
  vprord zmm29, zmm26, 7
  vmovq xmm0, qword ptr [rdi + 1392]
  sha256rnds2 xmm13, xmm14
  vprord zmm22, zmm26, 18
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpsrld zmm23, zmm26, 3
  vmovq xmm0, qword ptr [rdi + 1400]
  vpternlogd zmm29, zmm22, zmm23, 0x96
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpaddd zmm18, zmm29, zmm30
  vmovdqa32 xmm14, xmm17
  vpaddd zmm28, zmm27, [rip + .Lkeys + 1216]
  vmovq xmm0, qword ptr [rdi + 1408]
  sha256rnds2 xmm2, xmm1
  vmovdqa64 [rdi + 3264], zmm28
  vmovq xmm0, qword ptr [rdi + 1416]
  sha256rnds2 xmm4, xmm3
  vprord zmm26, zmm27, 17
  vmovq xmm0, qword ptr [rdi + 1424]
  vprord zmm22, zmm27, 19
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1432]
  vpsrld zmm23, zmm27, 10
  sha256rnds2 xmm8, xmm7
  vpternlogd zmm26, zmm22, zmm23, 0x96
  vmovq xmm0, qword ptr [rdi + 1440]
  sha256rnds2 xmm10, xmm9
  vpaddd zmm29, zmm26, zmm24
  vmovq xmm0, qword ptr [rdi + 1448]
  sha256rnds2 xmm12, xmm11
  vpblendmd zmm30{k1}, zmm27, zmm31
  vmovq xmm0, qword ptr [rdi + 1456]
  vpshufd zmm28, zmm30, 0xb1
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vpaddd zmm22, zmm19, zmm28
  vmovdqa32 xmm14, xmm16
  vprord zmm23, zmm28, 7
  vmovq xmm0, qword ptr [rdi + 1464]
  sha256rnds2 xmm15, xmm14
  vprord zmm26, zmm28, 18
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1472]
  vpsrld zmm24, zmm28, 3
  sha256rnds2 xmm1, xmm2
  vpternlogd zmm23, zmm26, zmm24, 0x96
  vmovq xmm0, qword ptr [rdi + 1480]
  sha256rnds2 xmm3, xmm4
  vpaddd zmm30, zmm23, zmm31
  vmovq xmm0, qword ptr [rdi + 1488]
  sha256rnds2 xmm5, xmm6
  vpaddd zmm19, zmm29, [rip + .Lkeys + 1280]
  vmovq xmm0, qword ptr [rdi + 1496]
  vmovdqa64 [rdi + 3328], zmm19
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1504]
  vprord zmm28, zmm29, 17
  sha256rnds2 xmm9, xmm10
  vprord zmm26, zmm29, 19
  vmovq xmm0, qword ptr [rdi + 1512]
  sha256rnds2 xmm11, xmm12
  vpsrld zmm24, zmm29, 10
  vmovq xmm0, qword ptr [rdi + 1520]
  sha256rnds2 xmm13, xmm14
  vpternlogd zmm28, zmm26, zmm24, 0x96
  vmovdqa32 xmm17, xmm14
  vpaddd zmm23, zmm28, zmm20
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1528]
  vpblendmd zmm31{k1}, zmm29, zmm27
  sha256rnds2 xmm14, xmm15
  vpshufd zmm19, zmm31, 0xb1
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vpaddd zmm26, zmm25, zmm19
  vmovq xmm0, qword ptr [rdi + 1536]
  sha256rnds2 xmm2, xmm1
  vprord zmm24, zmm19, 7
  vmovq xmm0, qword ptr [rdi + 1544]
  vprord zmm28, zmm19, 18
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1552]
  vpsrld zmm20, zmm19, 3
  sha256rnds2 xmm6, xmm5
  vpternlogd zmm24, zmm28, zmm20, 0x96
  vmovq xmm0, qword ptr [rdi + 1560]
  sha256rnds2 xmm8, xmm7
  vpaddd zmm31, zmm24, zmm27
  vmovq xmm0, qword ptr [rdi + 1568]
  sha256rnds2 xmm10, xmm9
  vpaddd zmm25, zmm23, [rip + .Lkeys + 1344]
  vmovq xmm0, qword ptr [rdi + 1576]
  vmovdqa64 [rdi + 3392], zmm25
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1584]
  vprord zmm19, zmm23, 17
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vprord zmm28, zmm23, 19
  vmovdqa32 xmm14, xmm16
  vpsrld zmm20, zmm23, 10
  vmovq xmm0, qword ptr [rdi + 1592]
  sha256rnds2 xmm15, xmm14
  vpternlogd zmm19, zmm28, zmm20, 0x96
  vmovdqa32 xmm14, xmm17
  vpaddd zmm24, zmm19, zmm22
  vmovq xmm0, qword ptr [rdi + 1600]
  sha256rnds2 xmm1, xmm2
  vpblendmd zmm27{k1}, zmm23, zmm29
  vmovq xmm0, qword ptr [rdi + 1608]
  sha256rnds2 xmm3, xmm4
  vpshufd zmm25, zmm27, 0xb1
  vmovq xmm0, qword ptr [rdi + 1616]
  vpaddd zmm28, zmm21, zmm25
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1624]
  vprord zmm20, zmm25, 7
  sha256rnds2 xmm7, xmm8
  vprord zmm19, zmm25, 18
  vmovq xmm0, qword ptr [rdi + 1632]
  sha256rnds2 xmm9, xmm10
  vpsrld zmm22, zmm25, 3
  vmovq xmm0, qword ptr [rdi + 1640]
  sha256rnds2 xmm11, xmm12
  vpternlogd zmm20, zmm19, zmm22, 0x96
  vmovq xmm0, qword ptr [rdi + 1648]
  vpaddd zmm27, zmm20, zmm29
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpaddd zmm21, zmm24, [rip + .Lkeys + 1408]
  vmovdqa32 xmm14, xmm16
  vmovdqa64 [rdi + 3456], zmm21
  vmovq xmm0, qword ptr [rdi + 1656]
  sha256rnds2 xmm14, xmm15
  vprord zmm25, zmm24, 17
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vprord zmm19, zmm24, 19
  vmovq xmm0, qword ptr [rdi + 1664]
  vpsrld zmm22, zmm24, 10
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1672]
  vpternlogd zmm25, zmm19, zmm22, 0x96
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1680]
  vpaddd zmm20, zmm25, zmm26
  sha256rnds2 xmm6, xmm5
  vpblendmd zmm29{k1}, zmm24, zmm23
  vmovq xmm0, qword ptr [rdi + 1688]
  sha256rnds2 xmm8, xmm7
  vpshufd zmm21, zmm29, 0xb1
  vmovq xmm0, qword ptr [rdi + 1696]
  vpaddd zmm19, zmm18, zmm21
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1704]
  vprord zmm22, zmm21, 7
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1712]
  vprord zmm25, zmm21, 18
  sha256rnds2 xmm14, xmm13
  vpsrld zmm26, zmm21, 3
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpternlogd zmm22, zmm25, zmm26, 0x96
  vmovq xmm0, qword ptr [rdi + 1720]
  vpaddd zmm29, zmm22, zmm23
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpaddd zmm18, zmm20, [rip + .Lkeys + 1472]
  vmovq xmm0, qword ptr [rdi + 1728]
  sha256rnds2 xmm1, xmm2
  vmovdqa64 [rdi + 3520], zmm18
  vmovq xmm0, qword ptr [rdi + 1736]
  vprord zmm21, zmm20, 17
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1744]
  vprord zmm25, zmm20, 19
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1752]
  vpsrld zmm26, zmm20, 10
  sha256rnds2 xmm7, xmm8
  vpternlogd zmm21, zmm25, zmm26, 0x96
  vmovq xmm0, qword ptr [rdi + 1760]
  sha256rnds2 xmm9, xmm10
  vpaddd zmm22, zmm21, zmm28
  vmovq xmm0, qword ptr [rdi + 1768]
  vpblendmd zmm23{k1}, zmm20, zmm24
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1776]
  vpshufd zmm18, zmm23, 0xb1
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vpaddd zmm25, zmm30, zmm18
  vmovdqa32 xmm14, xmm16
  vprord zmm26, zmm18, 7
  vmovq xmm0, qword ptr [rdi + 1784]
  sha256rnds2 xmm14, xmm15
  vprord zmm21, zmm18, 18
  vmovdqa32 xmm16, xmm14
  vpsrld zmm28, zmm18, 3
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1792]
  vpternlogd zmm26, zmm21, zmm28, 0x96
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1800]
  vpaddd zmm23, zmm26, zmm24
  sha256rnds2 xmm4, xmm3
  vpaddd zmm30, zmm22, [rip + .Lkeys + 1536]
  vmovq xmm0, qword ptr [rdi + 1808]
  sha256rnds2 xmm6, xmm5
  vmovdqa64 [rdi + 3584], zmm30
  vmovq xmm0, qword ptr [rdi + 1816]
  vprord zmm18, zmm22, 17
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1824]
  vprord zmm21, zmm22, 19
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1832]
  vpsrld zmm28, zmm22, 10
  sha256rnds2 xmm12, xmm11
  vpternlogd zmm18, zmm21, zmm28, 0x96
  vmovq xmm0, qword ptr [rdi + 1840]
  sha256rnds2 xmm14, xmm13
  vpaddd zmm26, zmm18, zmm19
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpblendmd zmm24{k1}, zmm22, zmm20
  vmovq xmm0, qword ptr [rdi + 1848]
  vpshufd zmm30, zmm24, 0xb1
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vpaddd zmm21, zmm31, zmm30
  vmovq xmm0, qword ptr [rdi + 1856]
  vpaddd zmm28, zmm26, [rip + .Lkeys + 1600]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1864]
  vmovdqa64 [rdi + 3648], zmm28
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1872]
  vprord zmm18, zmm26, 17
  sha256rnds2 xmm5, xmm6
  vprord zmm19, zmm26, 19
  vmovq xmm0, qword ptr [rdi + 1880]
  sha256rnds2 xmm7, xmm8
  vpsrld zmm20, zmm26, 10
  vmovq xmm0, qword ptr [rdi + 1888]
  vpternlogd zmm18, zmm19, zmm20, 0x96
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1896]
  vpaddd zmm24, zmm18, zmm25
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1904]
  vpblendmd zmm31{k1}, zmm26, zmm22
  sha256rnds2 xmm13, xmm14
  vpshufd zmm30, zmm31, 0xb1
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vpaddd zmm28, zmm27, zmm30
  vmovq xmm0, qword ptr [rdi + 1912]
  vpaddd zmm19, zmm24, [rip + .Lkeys + 1664]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa64 [rdi + 3712], zmm19
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1920]
  vprord zmm20, zmm24, 17
  sha256rnds2 xmm2, xmm1
  vprord zmm18, zmm24, 19
  vmovq xmm0, qword ptr [rdi + 1928]
  sha256rnds2 xmm4, xmm3
  vpsrld zmm25, zmm24, 10
  vmovq xmm0, qword ptr [rdi + 1936]
  sha256rnds2 xmm6, xmm5
  vpternlogd zmm20, zmm18, zmm25, 0x96
  vmovq xmm0, qword ptr [rdi + 1944]
  vpaddd zmm22, zmm20, zmm21
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1952]
  vpblendmd zmm31{k1}, zmm24, zmm26
  sha256rnds2 xmm10, xmm9
  vpshufd zmm27, zmm31, 0xb1
  vmovq xmm0, qword ptr [rdi + 1960]
  sha256rnds2 xmm12, xmm11
  vpaddd zmm30, zmm29, zmm27
  vmovq xmm0, qword ptr [rdi + 1968]
  sha256rnds2 xmm14, xmm13
  vpaddd zmm19, zmm22, [rip + .Lkeys + 1728]
  vmovdqa32 xmm17, xmm14
  vmovdqa64 [rdi + 3776], zmm19
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1976]
  vprord zmm18, zmm22, 17
  sha256rnds2 xmm15, xmm14
  vprord zmm25, zmm22, 19
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1984]
  vpsrld zmm20, zmm22, 10
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1992]
  vpternlogd zmm18, zmm25, zmm20, 0x96
  sha256rnds2 xmm3, xmm4
  vpaddd zmm21, zmm18, zmm28
  vmovq xmm0, qword ptr [rdi + 2000]
  sha256rnds2 xmm5, xmm6
  vpblendmd zmm26{k1}, zmm22, zmm24
  vmovq xmm0, qword ptr [rdi + 2008]
  vpshufd zmm31, zmm26, 0xb1
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2016]
  vpaddd zmm29, zmm23, zmm31
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2024]
  vpaddd zmm27, zmm21, [rip + .Lkeys + 1792]
  sha256rnds2 xmm11, xmm12
  vmovdqa64 [rdi + 3840], zmm27
  vmovq xmm0, qword ptr [rdi + 2032]
  sha256rnds2 xmm13, xmm14
  vprord zmm19, zmm21, 17
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vprord zmm25, zmm21, 19
  vmovq xmm0, qword ptr [rdi + 2040]
  vpsrld zmm20, zmm21, 10
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vpternlogd zmm19, zmm25, zmm20, 0x96
  vmovdqa32 xmm14, xmm17
  vpaddd zmm18, zmm19, zmm30
  vmovdqa [rdi + 4096], xmm1
  vmovdqa [rdi + 4112], xmm3
  vpaddd zmm28, zmm18, [rip + .Lkeys + 1856]
  vmovdqa [rdi + 4128], xmm5
  vmovdqa [rdi + 4144], xmm7
  vmovdqa64 [rdi + 3904], zmm28
  vmovdqa [rdi + 4160], xmm9
  vprord zmm22, zmm18, 17
  vmovdqa [rdi + 4176], xmm11
  vmovdqa [rdi + 4192], xmm13
  vprord zmm24, zmm18, 19
  vmovdqa32 [rdi + 4208], xmm16
  vpsrld zmm26, zmm18, 10
  vmovdqa [rdi + 4224], xmm2
  vmovdqa [rdi + 4240], xmm4
  vpternlogd zmm22, zmm24, zmm26, 0x96
  vmovdqa [rdi + 4256], xmm6
  vmovdqa [rdi + 4272], xmm8
  vpaddd zmm23, zmm22, zmm29
  vmovdqa [rdi + 4288], xmm10
  vpaddd zmm31, zmm23, [rip + .Lkeys + 1920]
  vmovdqa [rdi + 4304], xmm12
  vmovdqa [rdi + 4320], xmm14
  vmovdqa64 [rdi + 3968], zmm31
  vmovdqa [rdi + 4336], xmm15
  vmovdqa xmm15, [rip + .Liv_abef]
  vmovdqa32 xmm1, xmm15
  vmovdqa xmm2, [rip + .Liv_cdgh]
  vmovdqa32 xmm3, xmm15
  vmovdqa xmm4, [rip + .Liv_cdgh]
  vmovdqa32 xmm5, xmm15
  vmovdqa xmm6, [rip + .Liv_cdgh]
  vmovdqa32 xmm7, xmm15
  vmovdqa xmm8, [rip + .Liv_cdgh]
  vmovdqa32 xmm9, xmm15
  vmovdqa xmm10, [rip + .Liv_cdgh]
  vmovdqa32 xmm11, xmm15
  vmovdqa xmm12, [rip + .Liv_cdgh]
  vmovdqa32 xmm13, xmm15
  vmovdqa xmm14, [rip + .Liv_cdgh]
  vmovdqa32 xmm16, xmm15
  vmovdqa xmm15, [rip + .Liv_cdgh]
  vmovq xmm0, qword ptr [rdi + 2048]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 2064]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 2080]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 2096]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 2056]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 2072]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 2088]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2104]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2112]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 2128]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2144]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2160]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2120]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2136]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2152]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2168]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2176]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 2192]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 2208]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 2224]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 2184]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 2200]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 2216]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2232]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2240]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 2256]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2272]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2288]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2248]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2264]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2280]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2296]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 0]
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  sha256rnds2 xmm8, xmm7
  sha256rnds2 xmm10, xmm9
  sha256rnds2 xmm12, xmm11
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 8]
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  sha256rnds2 xmm7, xmm8
  sha256rnds2 xmm9, xmm10
  sha256rnds2 xmm11, xmm12
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 16]
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  sha256rnds2 xmm8, xmm7
  sha256rnds2 xmm10, xmm9
  sha256rnds2 xmm12, xmm11
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rip + .Lpadding_keys + 24]
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  sha256rnds2 xmm7, xmm8
  sha256rnds2 xmm9, xmm10
  sha256rnds2 xmm11, xmm12
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2560]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 2576]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 2592]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 2608]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 2568]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 2584]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 2600]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2616]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2624]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 2640]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2656]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2672]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2632]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2648]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2664]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2680]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2688]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 2704]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 2720]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 2736]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 2696]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 2712]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 2728]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2744]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2752]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 2768]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2784]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2800]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2760]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2776]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2792]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2808]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2816]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 2832]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 2848]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 2864]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 2824]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 2840]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 2856]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2872]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2880]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 2896]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2912]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2928]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2888]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2904]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2920]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2936]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 2944]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 2960]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 2976]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 2992]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 2952]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 2968]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 2984]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3000]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3008]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3024]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3040]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3056]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3016]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3032]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3048]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3064]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3072]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3088]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3104]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3120]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3080]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3096]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3112]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3128]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3136]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3152]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3168]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3184]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3144]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3160]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3176]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3192]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3200]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3216]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3232]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3248]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3208]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3224]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3240]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3256]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3264]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3280]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3296]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3312]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3272]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3288]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3304]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3320]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3328]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3344]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3360]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3376]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3336]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3352]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3368]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3384]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3392]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3408]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3424]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3440]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3400]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3416]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3432]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3448]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3456]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3472]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3488]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3504]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3464]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3480]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3496]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3512]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3520]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3536]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3552]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3568]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3528]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3544]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3560]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3576]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3584]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3600]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3616]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3632]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3592]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3608]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3624]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3640]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3648]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3664]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3680]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3696]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3656]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3672]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3688]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3704]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3712]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3728]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3744]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3760]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3720]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3736]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3752]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3768]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3776]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3792]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3808]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3824]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3784]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3800]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3816]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3832]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3840]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3856]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 3872]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 3888]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3848]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3864]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 3880]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3896]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3904]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 3920]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 3936]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 3952]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 3912]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 3928]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 3944]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 3960]
  sha256rnds2 xmm14, xmm15
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 3968]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 3984]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 4000]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 4016]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 3976]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 3992]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 4008]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 4024]
  sha256rnds2 xmm15, xmm14
  vmovdqa32 xmm14, xmm17
  vmovdqa [rdi + 4544], xmm2
  vmovdqa [rdi + 4560], xmm4
  vmovdqa [rdi + 4576], xmm6
  vmovdqa [rdi + 4592], xmm8
  vmovdqa [rdi + 4608], xmm10
  vmovdqa [rdi + 4624], xmm12
  vmovdqa [rdi + 4640], xmm14
  vmovdqa [rdi + 4656], xmm15
  vzeroupper
  ret
.size switcher_hybrid_rounds, .-switcher_hybrid_rounds
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
.section .note.GNU-stack, "", @progbits
