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
  vpaddd xmm1, xmm15, [rdi + 4352]
  vmovdqa xmm2, [rsi + 16]
  vpaddd xmm3, xmm15, [rdi + 4368]
  vmovdqa xmm4, [rsi + 16]
  vpaddd xmm5, xmm15, [rdi + 4384]
  vmovdqa xmm6, [rsi + 16]
  vpaddd xmm7, xmm15, [rdi + 4400]
  vmovdqa xmm8, [rsi + 16]
  vpaddd xmm9, xmm15, [rdi + 4416]
  vmovdqa xmm10, [rsi + 16]
  vpaddd xmm11, xmm15, [rdi + 4432]
  vmovdqa xmm12, [rsi + 16]
  vpaddd xmm13, xmm15, [rdi + 4448]
  vmovdqa xmm14, [rsi + 16]
  vpaddd xmm16, xmm15, [rdi + 4464]
  vmovdqa xmm15, [rsi + 16]
  vmovq xmm0, qword ptr [rdi + 4864]
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
  vmovdqa64 zmm31, [rdi + 4096]
  vmovdqa64 zmm30, [rdi + 4160]
  vmovdqa64 zmm29, [rdi + 4224]
  vmovdqa64 zmm28, [rdi + 4288]
  vpunpckhqdq zmm27, zmm31, zmm30
  vpshufd zmm26, zmm27, 0xb1
  vpbroadcastq zmm25, [rdx + 32]
  vpaddd zmm24, zmm26, zmm25
  vpunpckhqdq zmm23, zmm29, zmm28
  vpshufd zmm22, zmm23, 0xb1
  vpbroadcastq zmm21, [rdx + 40]
  vpaddd zmm20, zmm22, zmm21
  vpunpcklqdq zmm19, zmm31, zmm30
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4872]
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
  vpshufd zmm18, zmm19, 0xb1
  vpbroadcastq zmm27, [rdx + 48]
  vpaddd zmm26, zmm18, zmm27
  vpunpcklqdq zmm25, zmm29, zmm28
  vpshufd zmm23, zmm25, 0xb1
  vpbroadcastq zmm22, [rdx + 56]
  vpaddd zmm21, zmm23, zmm22
  vpaddd zmm31, zmm24, [rip + .Lkeys + 0]
  vmovdqa64 [rdi + 2048], zmm31
  vpaddd zmm30, zmm20, [rip + .Lkeys + 64]
  vmovdqa64 [rdi + 2112], zmm30
  vpaddd zmm19, zmm26, [rip + .Lkeys + 128]
  vmovdqa64 [rdi + 2176], zmm19
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4880]
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
  vpaddd zmm18, zmm21, [rip + .Lkeys + 192]
  vmovdqa64 [rdi + 2240], zmm18
  vpblendmd zmm27{k1}, zmm20, zmm24
  vpshufd zmm29, zmm27, 0xb1
  vprord zmm28, zmm29, 7
  vprord zmm25, zmm29, 18
  vpsrld zmm23, zmm29, 3
  vpxord zmm22, zmm28, zmm23
  vpxord zmm31, zmm22, zmm25
  vpaddd zmm30, zmm31, zmm24
  vpaddd zmm19, zmm30, [rip + .Llength_sigma1 + 0]
  vpblendmd zmm18{k1}, zmm26, zmm20
  vpshufd zmm27, zmm18, 0xb1
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4888]
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
  vprord zmm29, zmm27, 7
  vprord zmm28, zmm27, 18
  vpsrld zmm23, zmm27, 3
  vpxord zmm22, zmm29, zmm23
  vpxord zmm25, zmm22, zmm28
  vpaddd zmm31, zmm25, zmm20
  vpblendmd zmm24{k1}, zmm21, zmm26
  vpshufd zmm30, zmm24, 0xb1
  vprord zmm18, zmm30, 7
  vprord zmm27, zmm30, 18
  vpsrld zmm29, zmm30, 3
  vpxord zmm23, zmm18, zmm29
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4896]
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
  vpxord zmm22, zmm23, zmm27
  vpaddd zmm28, zmm22, zmm26
  vmovdqa64 zmm25, [rip + .Ltop + 0]
  vpblendmd zmm20{k1}, zmm25, zmm21
  vpshufd zmm24, zmm20, 0xb1
  vprord zmm30, zmm24, 7
  vprord zmm18, zmm24, 18
  vpsrld zmm29, zmm24, 3
  vpxord zmm23, zmm30, zmm29
  vpxord zmm27, zmm23, zmm18
  vpaddd zmm22, zmm27, zmm21
  vmovdqa64 zmm26, [rip + .Llength + 0]
  vpaddd zmm25, zmm19, [rip + .Lkeys + 512]
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4904]
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
  vmovdqa64 [rdi + 2560], zmm25
  vprord zmm20, zmm19, 17
  vprord zmm24, zmm19, 19
  vpsrld zmm30, zmm19, 10
  vpxord zmm29, zmm20, zmm30
  vpxord zmm23, zmm29, zmm24
  vpaddd zmm18, zmm23, zmm31
  vpblendmd zmm27{k1}, zmm19, zmm26
  vpshufd zmm21, zmm27, 0xb1
  vpaddd zmm25, zmm22, zmm21
  vprord zmm20, zmm21, 7
  vprord zmm30, zmm21, 18
  vpsrld zmm29, zmm21, 3
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4912]
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
  vpxord zmm24, zmm20, zmm29
  vpxord zmm23, zmm24, zmm30
  vpaddd zmm31, zmm23, [rip + .Llength + 0]
  vpaddd zmm26, zmm18, [rip + .Lkeys + 576]
  vmovdqa64 [rdi + 2624], zmm26
  vprord zmm27, zmm18, 17
  vprord zmm22, zmm18, 19
  vpsrld zmm21, zmm18, 10
  vpxord zmm20, zmm27, zmm21
  vpxord zmm29, zmm20, zmm22
  vpaddd zmm24, zmm29, zmm28
  vpblendmd zmm30{k1}, zmm18, zmm19
  vpshufd zmm23, zmm30, 0xb1
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 576]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 584]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 592]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 600]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 608]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 616]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 624]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 632]
  sha256rnds2 xmm14, xmm15
  vpaddd zmm26, zmm23, [rip + .Ltop + 0]
  vprord zmm27, zmm23, 7
  vprord zmm21, zmm23, 18
  vpsrld zmm20, zmm23, 3
  vpxord zmm22, zmm27, zmm20
  vpxord zmm29, zmm22, zmm21
  vpaddd zmm28, zmm29, zmm19
  vpaddd zmm30, zmm24, [rip + .Lkeys + 640]
  vmovdqa64 [rdi + 2688], zmm30
  vprord zmm23, zmm24, 17
  vprord zmm27, zmm24, 19
  vpsrld zmm20, zmm24, 10
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 640]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 648]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 656]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 664]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 672]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 680]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 688]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 696]
  sha256rnds2 xmm15, xmm14
  vpxord zmm22, zmm23, zmm20
  vpxord zmm21, zmm22, zmm27
  vpaddd zmm29, zmm21, zmm25
  vpblendmd zmm19{k1}, zmm24, zmm18
  vpshufd zmm30, zmm19, 0xb1
  vprord zmm23, zmm30, 7
  vprord zmm20, zmm30, 18
  vpsrld zmm22, zmm30, 3
  vpxord zmm27, zmm23, zmm22
  vpxord zmm21, zmm27, zmm20
  vpaddd zmm25, zmm21, zmm18
  vpaddd zmm19, zmm29, [rip + .Lkeys + 704]
  vmovdqa64 [rdi + 2752], zmm19
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 704]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 712]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 720]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 728]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 736]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 744]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 752]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 760]
  sha256rnds2 xmm14, xmm15
  vprord zmm23, zmm29, 17
  vprord zmm22, zmm29, 19
  vpsrld zmm27, zmm29, 10
  vpxord zmm20, zmm23, zmm27
  vpxord zmm21, zmm20, zmm22
  vpaddd zmm18, zmm21, zmm26
  vpblendmd zmm19{k1}, zmm29, zmm24
  vpshufd zmm23, zmm19, 0xb1
  vprord zmm27, zmm23, 7
  vprord zmm20, zmm23, 18
  vpsrld zmm22, zmm23, 3
  vpxord zmm21, zmm27, zmm22
  vpxord zmm26, zmm21, zmm20
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 768]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 776]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 784]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 792]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 800]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 808]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 816]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 824]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm19, zmm26, zmm24
  vpaddd zmm27, zmm18, [rip + .Lkeys + 768]
  vmovdqa64 [rdi + 2816], zmm27
  vprord zmm22, zmm18, 17
  vprord zmm21, zmm18, 19
  vpsrld zmm20, zmm18, 10
  vpxord zmm26, zmm22, zmm20
  vpxord zmm24, zmm26, zmm21
  vpaddd zmm27, zmm24, zmm30
  vpblendmd zmm22{k1}, zmm18, zmm29
  vpshufd zmm20, zmm22, 0xb1
  vpaddd zmm26, zmm31, zmm20
  vprord zmm21, zmm20, 7
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 832]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 840]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 848]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 856]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 864]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 872]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 880]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 888]
  sha256rnds2 xmm14, xmm15
  vprord zmm24, zmm20, 18
  vpsrld zmm30, zmm20, 3
  vpxord zmm22, zmm21, zmm30
  vpxord zmm31, zmm22, zmm24
  vpaddd zmm20, zmm31, zmm29
  vpaddd zmm21, zmm27, [rip + .Lkeys + 832]
  vmovdqa64 [rdi + 2880], zmm21
  vprord zmm30, zmm27, 17
  vprord zmm22, zmm27, 19
  vpsrld zmm24, zmm27, 10
  vpxord zmm31, zmm30, zmm24
  vpxord zmm29, zmm31, zmm22
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 896]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 904]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 912]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 920]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 928]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 936]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 944]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 952]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm21, zmm29, zmm23
  vpblendmd zmm30{k1}, zmm27, zmm18
  vpshufd zmm24, zmm30, 0xb1
  vpaddd zmm31, zmm28, zmm24
  vprord zmm22, zmm24, 7
  vprord zmm29, zmm24, 18
  vpsrld zmm23, zmm24, 3
  vpxord zmm30, zmm22, zmm23
  vpxord zmm28, zmm30, zmm29
  vpaddd zmm24, zmm28, zmm18
  vpaddd zmm22, zmm21, [rip + .Lkeys + 896]
  vmovdqa64 [rdi + 2944], zmm22
  vprord zmm23, zmm21, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 960]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 968]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 976]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 984]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 992]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1000]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1008]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1016]
  sha256rnds2 xmm14, xmm15
  vprord zmm30, zmm21, 19
  vpsrld zmm29, zmm21, 10
  vpxord zmm28, zmm23, zmm29
  vpxord zmm18, zmm28, zmm30
  vpaddd zmm22, zmm18, zmm26
  vpblendmd zmm23{k1}, zmm21, zmm27
  vpshufd zmm29, zmm23, 0xb1
  vpaddd zmm28, zmm25, zmm29
  vprord zmm30, zmm29, 7
  vprord zmm18, zmm29, 18
  vpsrld zmm26, zmm29, 3
  vpxord zmm23, zmm30, zmm26
  vpxord zmm25, zmm23, zmm18
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1024]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1032]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1040]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1048]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1056]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1064]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1072]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1080]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm29, zmm25, zmm27
  vpaddd zmm30, zmm22, [rip + .Lkeys + 960]
  vmovdqa64 [rdi + 3008], zmm30
  vprord zmm26, zmm22, 17
  vprord zmm23, zmm22, 19
  vpsrld zmm18, zmm22, 10
  vpxord zmm25, zmm26, zmm18
  vpxord zmm27, zmm25, zmm23
  vpaddd zmm30, zmm27, zmm31
  vpblendmd zmm26{k1}, zmm22, zmm21
  vpshufd zmm18, zmm26, 0xb1
  vpaddd zmm25, zmm19, zmm18
  vprord zmm23, zmm18, 7
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1088]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1096]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1104]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1112]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1120]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1128]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1136]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1144]
  sha256rnds2 xmm14, xmm15
  vprord zmm27, zmm18, 18
  vpsrld zmm31, zmm18, 3
  vpxord zmm26, zmm23, zmm31
  vpxord zmm19, zmm26, zmm27
  vpaddd zmm18, zmm19, zmm21
  vpaddd zmm23, zmm30, [rip + .Lkeys + 1024]
  vmovdqa64 [rdi + 3072], zmm23
  vprord zmm31, zmm30, 17
  vprord zmm26, zmm30, 19
  vpsrld zmm27, zmm30, 10
  vpxord zmm19, zmm31, zmm27
  vpxord zmm21, zmm19, zmm26
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1152]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1160]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1168]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1176]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1184]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1192]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1200]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1208]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm23, zmm21, zmm28
  vpblendmd zmm31{k1}, zmm30, zmm22
  vpshufd zmm27, zmm31, 0xb1
  vpaddd zmm19, zmm20, zmm27
  vprord zmm26, zmm27, 7
  vprord zmm21, zmm27, 18
  vpsrld zmm28, zmm27, 3
  vpxord zmm31, zmm26, zmm28
  vpxord zmm20, zmm31, zmm21
  vpaddd zmm27, zmm20, zmm22
  vpaddd zmm26, zmm23, [rip + .Lkeys + 1088]
  vmovdqa64 [rdi + 3136], zmm26
  vprord zmm28, zmm23, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1216]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1224]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1232]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1240]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1248]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1256]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1264]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1272]
  sha256rnds2 xmm14, xmm15
  vprord zmm31, zmm23, 19
  vpsrld zmm21, zmm23, 10
  vpxord zmm20, zmm28, zmm21
  vpxord zmm22, zmm20, zmm31
  vpaddd zmm26, zmm22, zmm25
  vpblendmd zmm28{k1}, zmm23, zmm30
  vpshufd zmm21, zmm28, 0xb1
  vpaddd zmm20, zmm24, zmm21
  vprord zmm31, zmm21, 7
  vprord zmm22, zmm21, 18
  vpsrld zmm25, zmm21, 3
  vpxord zmm28, zmm31, zmm25
  vpxord zmm24, zmm28, zmm22
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1280]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1288]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1296]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1304]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1312]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1320]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1328]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1336]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm21, zmm24, zmm30
  vpaddd zmm31, zmm26, [rip + .Lkeys + 1152]
  vmovdqa64 [rdi + 3200], zmm31
  vprord zmm25, zmm26, 17
  vprord zmm28, zmm26, 19
  vpsrld zmm22, zmm26, 10
  vpxord zmm24, zmm25, zmm22
  vpxord zmm30, zmm24, zmm28
  vpaddd zmm31, zmm30, zmm19
  vpblendmd zmm25{k1}, zmm26, zmm23
  vpshufd zmm22, zmm25, 0xb1
  vpaddd zmm24, zmm29, zmm22
  vprord zmm28, zmm22, 7
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1344]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1352]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1360]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1368]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1376]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1384]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1392]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1400]
  sha256rnds2 xmm14, xmm15
  vprord zmm30, zmm22, 18
  vpsrld zmm19, zmm22, 3
  vpxord zmm25, zmm28, zmm19
  vpxord zmm29, zmm25, zmm30
  vpaddd zmm22, zmm29, zmm23
  vpaddd zmm28, zmm31, [rip + .Lkeys + 1216]
  vmovdqa64 [rdi + 3264], zmm28
  vprord zmm19, zmm31, 17
  vprord zmm25, zmm31, 19
  vpsrld zmm30, zmm31, 10
  vpxord zmm29, zmm19, zmm30
  vpxord zmm23, zmm29, zmm25
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1408]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1416]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1424]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1432]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1440]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1448]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1456]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1464]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm28, zmm23, zmm20
  vpblendmd zmm19{k1}, zmm31, zmm26
  vpshufd zmm30, zmm19, 0xb1
  vpaddd zmm29, zmm18, zmm30
  vprord zmm25, zmm30, 7
  vprord zmm23, zmm30, 18
  vpsrld zmm20, zmm30, 3
  vpxord zmm19, zmm25, zmm20
  vpxord zmm18, zmm19, zmm23
  vpaddd zmm30, zmm18, zmm26
  vpaddd zmm25, zmm28, [rip + .Lkeys + 1280]
  vmovdqa64 [rdi + 3328], zmm25
  vprord zmm20, zmm28, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1472]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1480]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1488]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1496]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1504]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1512]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1520]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1528]
  sha256rnds2 xmm14, xmm15
  vprord zmm19, zmm28, 19
  vpsrld zmm23, zmm28, 10
  vpxord zmm18, zmm20, zmm23
  vpxord zmm26, zmm18, zmm19
  vpaddd zmm25, zmm26, zmm24
  vpblendmd zmm20{k1}, zmm28, zmm31
  vpshufd zmm23, zmm20, 0xb1
  vpaddd zmm18, zmm27, zmm23
  vprord zmm19, zmm23, 7
  vprord zmm26, zmm23, 18
  vpsrld zmm24, zmm23, 3
  vpxord zmm20, zmm19, zmm24
  vpxord zmm27, zmm20, zmm26
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1536]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1544]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1552]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1560]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1568]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1576]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1584]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1592]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm23, zmm27, zmm31
  vpaddd zmm19, zmm25, [rip + .Lkeys + 1344]
  vmovdqa64 [rdi + 3392], zmm19
  vprord zmm24, zmm25, 17
  vprord zmm20, zmm25, 19
  vpsrld zmm26, zmm25, 10
  vpxord zmm27, zmm24, zmm26
  vpxord zmm31, zmm27, zmm20
  vpaddd zmm19, zmm31, zmm29
  vpblendmd zmm24{k1}, zmm25, zmm28
  vpshufd zmm26, zmm24, 0xb1
  vpaddd zmm27, zmm21, zmm26
  vprord zmm20, zmm26, 7
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1600]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1608]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1616]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1624]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1632]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1640]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1648]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1656]
  sha256rnds2 xmm14, xmm15
  vprord zmm31, zmm26, 18
  vpsrld zmm29, zmm26, 3
  vpxord zmm24, zmm20, zmm29
  vpxord zmm21, zmm24, zmm31
  vpaddd zmm26, zmm21, zmm28
  vpaddd zmm20, zmm19, [rip + .Lkeys + 1408]
  vmovdqa64 [rdi + 3456], zmm20
  vprord zmm29, zmm19, 17
  vprord zmm24, zmm19, 19
  vpsrld zmm31, zmm19, 10
  vpxord zmm21, zmm29, zmm31
  vpxord zmm28, zmm21, zmm24
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1664]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1672]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1680]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1688]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1696]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1704]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1712]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1720]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm20, zmm28, zmm18
  vpblendmd zmm29{k1}, zmm19, zmm25
  vpshufd zmm31, zmm29, 0xb1
  vpaddd zmm21, zmm22, zmm31
  vprord zmm24, zmm31, 7
  vprord zmm28, zmm31, 18
  vpsrld zmm18, zmm31, 3
  vpxord zmm29, zmm24, zmm18
  vpxord zmm22, zmm29, zmm28
  vpaddd zmm31, zmm22, zmm25
  vpaddd zmm24, zmm20, [rip + .Lkeys + 1472]
  vmovdqa64 [rdi + 3520], zmm24
  vprord zmm18, zmm20, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1728]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1736]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1744]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1752]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1760]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1768]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1776]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1784]
  sha256rnds2 xmm14, xmm15
  vprord zmm29, zmm20, 19
  vpsrld zmm28, zmm20, 10
  vpxord zmm22, zmm18, zmm28
  vpxord zmm25, zmm22, zmm29
  vpaddd zmm24, zmm25, zmm27
  vpblendmd zmm18{k1}, zmm20, zmm19
  vpshufd zmm28, zmm18, 0xb1
  vpaddd zmm22, zmm30, zmm28
  vprord zmm29, zmm28, 7
  vprord zmm25, zmm28, 18
  vpsrld zmm27, zmm28, 3
  vpxord zmm18, zmm29, zmm27
  vpxord zmm30, zmm18, zmm25
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1792]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1800]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1808]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1816]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1824]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1832]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1840]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1848]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm28, zmm30, zmm19
  vpaddd zmm29, zmm24, [rip + .Lkeys + 1536]
  vmovdqa64 [rdi + 3584], zmm29
  vprord zmm27, zmm24, 17
  vprord zmm18, zmm24, 19
  vpsrld zmm25, zmm24, 10
  vpxord zmm30, zmm27, zmm25
  vpxord zmm19, zmm30, zmm18
  vpaddd zmm29, zmm19, zmm21
  vpblendmd zmm27{k1}, zmm24, zmm20
  vpshufd zmm25, zmm27, 0xb1
  vpaddd zmm30, zmm23, zmm25
  vpaddd zmm18, zmm29, [rip + .Lkeys + 1600]
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1856]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1864]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1872]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1880]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1888]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1896]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1904]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1912]
  sha256rnds2 xmm14, xmm15
  vmovdqa64 [rdi + 3648], zmm18
  vprord zmm19, zmm29, 17
  vprord zmm21, zmm29, 19
  vpsrld zmm20, zmm29, 10
  vpxord zmm27, zmm19, zmm20
  vpxord zmm23, zmm27, zmm21
  vpaddd zmm25, zmm23, zmm22
  vpblendmd zmm18{k1}, zmm29, zmm24
  vpshufd zmm19, zmm18, 0xb1
  vpaddd zmm20, zmm26, zmm19
  vpaddd zmm27, zmm25, [rip + .Lkeys + 1664]
  vmovdqa64 [rdi + 3712], zmm27
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1920]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1928]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1936]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1944]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1952]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1960]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1968]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1976]
  sha256rnds2 xmm15, xmm14
  vprord zmm21, zmm25, 17
  vprord zmm23, zmm25, 19
  vpsrld zmm22, zmm25, 10
  vpxord zmm24, zmm21, zmm22
  vpxord zmm18, zmm24, zmm23
  vpaddd zmm26, zmm18, zmm30
  vpblendmd zmm19{k1}, zmm25, zmm29
  vpshufd zmm27, zmm19, 0xb1
  vpaddd zmm21, zmm31, zmm27
  vpaddd zmm22, zmm26, [rip + .Lkeys + 1728]
  vmovdqa64 [rdi + 3776], zmm22
  vprord zmm24, zmm26, 17
  vprord zmm23, zmm26, 19
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1984]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1992]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2000]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2008]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2016]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2024]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2032]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2040]
  sha256rnds2 xmm14, xmm15
  vpsrld zmm18, zmm26, 10
  vpxord zmm30, zmm24, zmm18
  vpxord zmm29, zmm30, zmm23
  vpaddd zmm19, zmm29, zmm20
  vpblendmd zmm31{k1}, zmm26, zmm25
  vpshufd zmm27, zmm31, 0xb1
  vpaddd zmm22, zmm28, zmm27
  vpaddd zmm24, zmm19, [rip + .Lkeys + 1792]
  vmovdqa64 [rdi + 3840], zmm24
  vprord zmm18, zmm19, 17
  vprord zmm30, zmm19, 19
  vpsrld zmm23, zmm19, 10
  vpxord zmm29, zmm18, zmm23
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovdqa [rdi + 4096], xmm1
  vmovdqa [rdi + 4112], xmm3
  vmovdqa [rdi + 4128], xmm5
  vmovdqa [rdi + 4144], xmm7
  vmovdqa [rdi + 4160], xmm9
  vmovdqa [rdi + 4176], xmm11
  vmovdqa [rdi + 4192], xmm13
  vmovdqa32 [rdi + 4208], xmm16
  vmovdqa [rdi + 4224], xmm2
  vmovdqa [rdi + 4240], xmm4
  vmovdqa [rdi + 4256], xmm6
  vmovdqa [rdi + 4272], xmm8
  vmovdqa [rdi + 4288], xmm10
  vmovdqa [rdi + 4304], xmm12
  vmovdqa [rdi + 4320], xmm14
  vmovdqa [rdi + 4336], xmm15
  vpxord zmm20, zmm29, zmm30
  vpaddd zmm26, zmm20, zmm21
  vpaddd zmm25, zmm26, [rip + .Lkeys + 1856]
  vmovdqa64 [rdi + 3904], zmm25
  vprord zmm31, zmm26, 17
  vprord zmm28, zmm26, 19
  vpsrld zmm27, zmm26, 10
  vpxord zmm24, zmm31, zmm27
  vpxord zmm19, zmm24, zmm28
  vpaddd zmm18, zmm19, zmm22
  vpaddd zmm23, zmm18, [rip + .Lkeys + 1920]
  vmovdqa64 [rdi + 3968], zmm23
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
  vmovdqa64 zmm31, [rdi + 4480]
  vmovdqa64 zmm30, [rdi + 4672]
  vpaddd zmm29, zmm31, [rip + .Lkeys + 576]
  vmovdqa64 [rdi + 576], zmm29
  vprord zmm28, zmm31, 17
  vprord zmm27, zmm31, 19
  vpsrld zmm26, zmm31, 10
  vpxord zmm25, zmm28, zmm26
  vpxord zmm24, zmm25, zmm27
  vpaddd zmm23, zmm24, [rip + .Ltop + 0]
  vpblendmd zmm22{k1}, zmm31, zmm30
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
  vpshufd zmm21, zmm22, 0xb1
  vprord zmm20, zmm21, 7
  vprord zmm19, zmm21, 18
  vpsrld zmm18, zmm21, 3
  vpxord zmm29, zmm20, zmm18
  vpxord zmm28, zmm29, zmm19
  vpaddd zmm26, zmm28, zmm30
  vpaddd zmm25, zmm23, [rip + .Lkeys + 640]
  vmovdqa64 [rdi + 640], zmm25
  vprord zmm27, zmm23, 17
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
  vprord zmm24, zmm23, 19
  vpsrld zmm22, zmm23, 10
  vpxord zmm20, zmm27, zmm22
  vpxord zmm18, zmm20, zmm24
  vpaddd zmm29, zmm18, [rdi + 4736]
  vpblendmd zmm19{k1}, zmm23, zmm31
  vpshufd zmm28, zmm19, 0xb1
  vprord zmm30, zmm28, 7
  vprord zmm25, zmm28, 18
  vpsrld zmm27, zmm28, 3
  vpxord zmm22, zmm30, zmm27
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
  vpxord zmm20, zmm22, zmm25
  vpaddd zmm24, zmm20, zmm31
  vpaddd zmm18, zmm29, [rip + .Lkeys + 704]
  vmovdqa64 [rdi + 704], zmm18
  vprord zmm19, zmm29, 17
  vprord zmm30, zmm29, 19
  vpsrld zmm27, zmm29, 10
  vpxord zmm22, zmm19, zmm27
  vpxord zmm25, zmm22, zmm30
  vpaddd zmm20, zmm25, zmm21
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
  vpblendmd zmm31{k1}, zmm29, zmm23
  vpshufd zmm18, zmm31, 0xb1
  vprord zmm19, zmm18, 7
  vprord zmm27, zmm18, 18
  vpsrld zmm22, zmm18, 3
  vpxord zmm30, zmm19, zmm22
  vpxord zmm25, zmm30, zmm27
  vpaddd zmm21, zmm25, zmm23
  vpaddd zmm31, zmm20, [rip + .Lkeys + 768]
  vmovdqa64 [rdi + 768], zmm31
  vprord zmm19, zmm20, 17
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
  vprord zmm22, zmm20, 19
  vpsrld zmm30, zmm20, 10
  vpxord zmm27, zmm19, zmm30
  vpxord zmm25, zmm27, zmm22
  vpaddd zmm23, zmm25, zmm28
  vpblendmd zmm31{k1}, zmm20, zmm29
  vpshufd zmm19, zmm31, 0xb1
  vpaddd zmm30, zmm19, [rdi + 4800]
  vprord zmm27, zmm19, 7
  vprord zmm22, zmm19, 18
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
  vpsrld zmm25, zmm19, 3
  vpxord zmm28, zmm27, zmm25
  vpxord zmm31, zmm28, zmm22
  vpaddd zmm19, zmm31, zmm29
  vpaddd zmm27, zmm23, [rip + .Lkeys + 832]
  vmovdqa64 [rdi + 832], zmm27
  vprord zmm25, zmm23, 17
  vprord zmm28, zmm23, 19
  vpsrld zmm22, zmm23, 10
  vpxord zmm31, zmm25, zmm22
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
  vpxord zmm29, zmm31, zmm28
  vpaddd zmm27, zmm29, zmm18
  vpblendmd zmm25{k1}, zmm23, zmm20
  vpshufd zmm22, zmm25, 0xb1
  vpaddd zmm31, zmm26, zmm22
  vprord zmm28, zmm22, 7
  vprord zmm29, zmm22, 18
  vpsrld zmm18, zmm22, 3
  vpxord zmm25, zmm28, zmm18
  vpxord zmm26, zmm25, zmm29
  vpaddd zmm22, zmm26, zmm20
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
  vpaddd zmm28, zmm27, [rip + .Lkeys + 896]
  vmovdqa64 [rdi + 896], zmm28
  vprord zmm18, zmm27, 17
  vprord zmm25, zmm27, 19
  vpsrld zmm29, zmm27, 10
  vpxord zmm26, zmm18, zmm29
  vpxord zmm20, zmm26, zmm25
  vpaddd zmm28, zmm20, zmm30
  vpblendmd zmm18{k1}, zmm27, zmm23
  vpshufd zmm29, zmm18, 0xb1
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
  vpaddd zmm26, zmm24, zmm29
  vprord zmm25, zmm29, 7
  vprord zmm20, zmm29, 18
  vpsrld zmm30, zmm29, 3
  vpxord zmm18, zmm25, zmm30
  vpxord zmm24, zmm18, zmm20
  vpaddd zmm29, zmm24, zmm23
  vpaddd zmm25, zmm28, [rip + .Lkeys + 960]
  vmovdqa64 [rdi + 960], zmm25
  vprord zmm30, zmm28, 17
  vprord zmm18, zmm28, 19
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
  vpsrld zmm20, zmm28, 10
  vpxord zmm24, zmm30, zmm20
  vpxord zmm23, zmm24, zmm18
  vpaddd zmm25, zmm23, zmm31
  vpblendmd zmm30{k1}, zmm28, zmm27
  vpshufd zmm20, zmm30, 0xb1
  vpaddd zmm24, zmm21, zmm20
  vprord zmm18, zmm20, 7
  vprord zmm23, zmm20, 18
  vpsrld zmm31, zmm20, 3
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
  vpxord zmm30, zmm18, zmm31
  vpxord zmm21, zmm30, zmm23
  vpaddd zmm20, zmm21, zmm27
  vpaddd zmm18, zmm25, [rip + .Lkeys + 1024]
  vmovdqa64 [rdi + 1024], zmm18
  vprord zmm31, zmm25, 17
  vprord zmm30, zmm25, 19
  vpsrld zmm23, zmm25, 10
  vpxord zmm21, zmm31, zmm23
  vpxord zmm27, zmm21, zmm30
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
  vpaddd zmm18, zmm27, zmm26
  vpblendmd zmm31{k1}, zmm25, zmm28
  vpshufd zmm23, zmm31, 0xb1
  vpaddd zmm21, zmm19, zmm23
  vprord zmm30, zmm23, 7
  vprord zmm27, zmm23, 18
  vpsrld zmm26, zmm23, 3
  vpxord zmm31, zmm30, zmm26
  vpxord zmm19, zmm31, zmm27
  vpaddd zmm23, zmm19, zmm28
  vpaddd zmm30, zmm18, [rip + .Lkeys + 1088]
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
  vmovdqa64 [rdi + 1088], zmm30
  vprord zmm26, zmm18, 17
  vprord zmm31, zmm18, 19
  vpsrld zmm27, zmm18, 10
  vpxord zmm19, zmm26, zmm27
  vpxord zmm28, zmm19, zmm31
  vpaddd zmm30, zmm28, zmm24
  vpblendmd zmm26{k1}, zmm18, zmm25
  vpshufd zmm27, zmm26, 0xb1
  vpaddd zmm19, zmm22, zmm27
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
  vprord zmm31, zmm27, 7
  vprord zmm28, zmm27, 18
  vpsrld zmm24, zmm27, 3
  vpxord zmm26, zmm31, zmm24
  vpxord zmm22, zmm26, zmm28
  vpaddd zmm27, zmm22, zmm25
  vpaddd zmm31, zmm30, [rip + .Lkeys + 1152]
  vmovdqa64 [rdi + 1152], zmm31
  vprord zmm24, zmm30, 17
  vprord zmm26, zmm30, 19
  vpsrld zmm28, zmm30, 10
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
  vpxord zmm22, zmm24, zmm28
  vpxord zmm25, zmm22, zmm26
  vpaddd zmm31, zmm25, zmm21
  vpblendmd zmm24{k1}, zmm30, zmm18
  vpshufd zmm28, zmm24, 0xb1
  vpaddd zmm22, zmm29, zmm28
  vprord zmm26, zmm28, 7
  vprord zmm25, zmm28, 18
  vpsrld zmm21, zmm28, 3
  vpxord zmm24, zmm26, zmm21
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
  vpxord zmm29, zmm24, zmm25
  vpaddd zmm28, zmm29, zmm18
  vpaddd zmm26, zmm31, [rip + .Lkeys + 1216]
  vmovdqa64 [rdi + 1216], zmm26
  vprord zmm21, zmm31, 17
  vprord zmm24, zmm31, 19
  vpsrld zmm25, zmm31, 10
  vpxord zmm29, zmm21, zmm25
  vpxord zmm18, zmm29, zmm24
  vpaddd zmm26, zmm18, zmm19
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
  vpblendmd zmm21{k1}, zmm31, zmm30
  vpshufd zmm25, zmm21, 0xb1
  vpaddd zmm29, zmm20, zmm25
  vprord zmm24, zmm25, 7
  vprord zmm18, zmm25, 18
  vpsrld zmm19, zmm25, 3
  vpxord zmm21, zmm24, zmm19
  vpxord zmm20, zmm21, zmm18
  vpaddd zmm25, zmm20, zmm30
  vpaddd zmm24, zmm26, [rip + .Lkeys + 1280]
  vmovdqa64 [rdi + 1280], zmm24
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
  vprord zmm19, zmm26, 17
  vprord zmm21, zmm26, 19
  vpsrld zmm18, zmm26, 10
  vpxord zmm20, zmm19, zmm18
  vpxord zmm30, zmm20, zmm21
  vpaddd zmm24, zmm30, zmm22
  vpblendmd zmm19{k1}, zmm26, zmm31
  vpshufd zmm18, zmm19, 0xb1
  vpaddd zmm20, zmm23, zmm18
  vprord zmm21, zmm18, 7
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
  vprord zmm30, zmm18, 18
  vpsrld zmm22, zmm18, 3
  vpxord zmm19, zmm21, zmm22
  vpxord zmm23, zmm19, zmm30
  vpaddd zmm18, zmm23, zmm31
  vpaddd zmm21, zmm24, [rip + .Lkeys + 1344]
  vmovdqa64 [rdi + 1344], zmm21
  vprord zmm22, zmm24, 17
  vprord zmm19, zmm24, 19
  vpsrld zmm30, zmm24, 10
  vpxord zmm23, zmm22, zmm30
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
  vpxord zmm31, zmm23, zmm19
  vpaddd zmm21, zmm31, zmm29
  vpblendmd zmm22{k1}, zmm24, zmm26
  vpshufd zmm30, zmm22, 0xb1
  vpaddd zmm23, zmm27, zmm30
  vprord zmm19, zmm30, 7
  vprord zmm31, zmm30, 18
  vpsrld zmm29, zmm30, 3
  vpxord zmm22, zmm19, zmm29
  vpxord zmm27, zmm22, zmm31
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
  vpaddd zmm30, zmm27, zmm26
  vpaddd zmm19, zmm21, [rip + .Lkeys + 1408]
  vmovdqa64 [rdi + 1408], zmm19
  vprord zmm29, zmm21, 17
  vprord zmm22, zmm21, 19
  vpsrld zmm31, zmm21, 10
  vpxord zmm27, zmm29, zmm31
  vpxord zmm26, zmm27, zmm22
  vpaddd zmm19, zmm26, zmm20
  vpblendmd zmm29{k1}, zmm21, zmm24
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
  vpshufd zmm31, zmm29, 0xb1
  vpaddd zmm27, zmm28, zmm31
  vprord zmm22, zmm31, 7
  vprord zmm26, zmm31, 18
  vpsrld zmm20, zmm31, 3
  vpxord zmm29, zmm22, zmm20
  vpxord zmm28, zmm29, zmm26
  vpaddd zmm31, zmm28, zmm24
  vpaddd zmm22, zmm19, [rip + .Lkeys + 1472]
  vmovdqa64 [rdi + 1472], zmm22
  vprord zmm20, zmm19, 17
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
  vprord zmm29, zmm19, 19
  vpsrld zmm26, zmm19, 10
  vpxord zmm28, zmm20, zmm26
  vpxord zmm24, zmm28, zmm29
  vpaddd zmm22, zmm24, zmm23
  vpblendmd zmm20{k1}, zmm19, zmm21
  vpshufd zmm26, zmm20, 0xb1
  vpaddd zmm28, zmm25, zmm26
  vprord zmm29, zmm26, 7
  vprord zmm24, zmm26, 18
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
  vpsrld zmm23, zmm26, 3
  vpxord zmm20, zmm29, zmm23
  vpxord zmm25, zmm20, zmm24
  vpaddd zmm26, zmm25, zmm21
  vpaddd zmm29, zmm22, [rip + .Lkeys + 1536]
  vmovdqa64 [rdi + 1536], zmm29
  vprord zmm23, zmm22, 17
  vprord zmm20, zmm22, 19
  vpsrld zmm24, zmm22, 10
  vpxord zmm25, zmm23, zmm24
  vpxord zmm21, zmm25, zmm20
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
  vpaddd zmm29, zmm21, zmm27
  vpblendmd zmm23{k1}, zmm22, zmm19
  vpshufd zmm24, zmm23, 0xb1
  vpaddd zmm25, zmm18, zmm24
  vprord zmm20, zmm24, 7
  vprord zmm21, zmm24, 18
  vpsrld zmm27, zmm24, 3
  vpxord zmm23, zmm20, zmm27
  vpxord zmm18, zmm23, zmm21
  vpaddd zmm24, zmm18, zmm19
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
  vpaddd zmm20, zmm29, [rip + .Lkeys + 1600]
  vmovdqa64 [rdi + 1600], zmm20
  vprord zmm27, zmm29, 17
  vprord zmm23, zmm29, 19
  vpsrld zmm21, zmm29, 10
  vpxord zmm18, zmm27, zmm21
  vpxord zmm19, zmm18, zmm23
  vpaddd zmm20, zmm19, zmm28
  vpblendmd zmm27{k1}, zmm29, zmm22
  vpshufd zmm21, zmm27, 0xb1
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
  vpaddd zmm18, zmm30, zmm21
  vpaddd zmm23, zmm20, [rip + .Lkeys + 1664]
  vmovdqa64 [rdi + 1664], zmm23
  vprord zmm19, zmm20, 17
  vprord zmm28, zmm20, 19
  vpsrld zmm22, zmm20, 10
  vpxord zmm27, zmm19, zmm22
  vpxord zmm30, zmm27, zmm28
  vpaddd zmm21, zmm30, zmm25
  vpblendmd zmm23{k1}, zmm20, zmm29
  vpshufd zmm19, zmm23, 0xb1
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
  vpaddd zmm22, zmm31, zmm19
  vpaddd zmm27, zmm21, [rip + .Lkeys + 1728]
  vmovdqa64 [rdi + 1728], zmm27
  vprord zmm28, zmm21, 17
  vprord zmm30, zmm21, 19
  vpsrld zmm25, zmm21, 10
  vpxord zmm29, zmm28, zmm25
  vpxord zmm23, zmm29, zmm30
  vpaddd zmm31, zmm23, zmm18
  vpblendmd zmm19{k1}, zmm21, zmm20
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
  vpshufd zmm27, zmm19, 0xb1
  vpaddd zmm28, zmm26, zmm27
  vpaddd zmm25, zmm31, [rip + .Lkeys + 1792]
  vmovdqa64 [rdi + 1792], zmm25
  vprord zmm29, zmm31, 17
  vprord zmm30, zmm31, 19
  vpsrld zmm23, zmm31, 10
  vpxord zmm18, zmm29, zmm23
  vpxord zmm20, zmm18, zmm30
  vpaddd zmm19, zmm20, zmm22
  vpblendmd zmm26{k1}, zmm31, zmm21
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
  vpshufd zmm27, zmm26, 0xb1
  vpaddd zmm25, zmm24, zmm27
  vpaddd zmm29, zmm19, [rip + .Lkeys + 1856]
  vmovdqa64 [rdi + 1856], zmm29
  vprord zmm23, zmm19, 17
  vprord zmm18, zmm19, 19
  vpsrld zmm30, zmm19, 10
  vpxord zmm20, zmm23, zmm30
  vpxord zmm22, zmm20, zmm18
  vpaddd zmm31, zmm22, zmm28
  vmovdqa32 xmm14, xmm17
  vmovdqa [rdi + 4544], xmm2
  vmovdqa [rdi + 4560], xmm4
  vmovdqa [rdi + 4576], xmm6
  vmovdqa [rdi + 4592], xmm8
  vmovdqa [rdi + 4608], xmm10
  vmovdqa [rdi + 4624], xmm12
  vmovdqa [rdi + 4640], xmm14
  vmovdqa [rdi + 4656], xmm15
  vpaddd zmm21, zmm31, [rip + .Lkeys + 1920]
  vmovdqa64 [rdi + 1920], zmm21
  vprord zmm26, zmm31, 17
  vprord zmm24, zmm31, 19
  vpsrld zmm27, zmm31, 10
  vpxord zmm29, zmm26, zmm27
  vpxord zmm19, zmm29, zmm24
  vpaddd zmm23, zmm19, zmm25
  vpaddd zmm30, zmm23, [rip + .Lkeys + 1984]
  vmovdqa64 [rdi + 1984], zmm30
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
  vpaddd xmm1, xmm15, [rdi + 4352]
  vmovdqa xmm2, [rsi + 16]
  vpaddd xmm3, xmm15, [rdi + 4368]
  vmovdqa xmm4, [rsi + 16]
  vpaddd xmm5, xmm15, [rdi + 4384]
  vmovdqa xmm6, [rsi + 16]
  vpaddd xmm7, xmm15, [rdi + 4400]
  vmovdqa xmm8, [rsi + 16]
  vpaddd xmm9, xmm15, [rdi + 4416]
  vmovdqa xmm10, [rsi + 16]
  vpaddd xmm11, xmm15, [rdi + 4432]
  vmovdqa xmm12, [rsi + 16]
  vpaddd xmm13, xmm15, [rdi + 4448]
  vmovdqa xmm14, [rsi + 16]
  vpaddd xmm16, xmm15, [rdi + 4464]
  vmovdqa xmm15, [rsi + 16]
  vmovq xmm0, qword ptr [rdi + 4864]
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
  vmovdqa64 zmm31, [rdi + 4096]
  vmovdqa64 zmm30, [rdi + 4160]
  vmovdqa64 zmm29, [rdi + 4224]
  vmovdqa64 zmm28, [rdi + 4288]
  vpunpckhqdq zmm27, zmm31, zmm30
  vpshufd zmm26, zmm27, 0xb1
  vpbroadcastq zmm25, [rdx + 32]
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4872]
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
  vpaddd zmm24, zmm26, zmm25
  vpunpckhqdq zmm23, zmm29, zmm28
  vpshufd zmm22, zmm23, 0xb1
  vpbroadcastq zmm21, [rdx + 40]
  vpaddd zmm20, zmm22, zmm21
  vpunpcklqdq zmm19, zmm31, zmm30
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4880]
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
  vpshufd zmm18, zmm19, 0xb1
  vpbroadcastq zmm27, [rdx + 48]
  vpaddd zmm26, zmm18, zmm27
  vpunpcklqdq zmm25, zmm29, zmm28
  vpshufd zmm23, zmm25, 0xb1
  vpbroadcastq zmm22, [rdx + 56]
  vpaddd zmm21, zmm23, zmm22
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4888]
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
  vpaddd zmm31, zmm24, [rip + .Lkeys + 0]
  vmovdqa64 [rdi + 2048], zmm31
  vpaddd zmm30, zmm20, [rip + .Lkeys + 64]
  vmovdqa64 [rdi + 2112], zmm30
  vpaddd zmm19, zmm26, [rip + .Lkeys + 128]
  vmovdqa64 [rdi + 2176], zmm19
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4896]
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
  vpaddd zmm18, zmm21, [rip + .Lkeys + 192]
  vmovdqa64 [rdi + 2240], zmm18
  vpblendmd zmm27{k1}, zmm20, zmm24
  vpshufd zmm29, zmm27, 0xb1
  vprord zmm28, zmm29, 7
  vprord zmm25, zmm29, 18
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4904]
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
  vpsrld zmm23, zmm29, 3
  vpxord zmm22, zmm28, zmm23
  vpxord zmm31, zmm22, zmm25
  vpaddd zmm30, zmm31, zmm24
  vpaddd zmm19, zmm30, [rip + .Llength_sigma1 + 0]
  vpblendmd zmm18{k1}, zmm26, zmm20
  vpshufd zmm27, zmm18, 0xb1
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 4912]
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
  vprord zmm29, zmm27, 7
  vprord zmm28, zmm27, 18
  vpsrld zmm23, zmm27, 3
  vpxord zmm22, zmm29, zmm23
  vpxord zmm25, zmm22, zmm28
  vpaddd zmm31, zmm25, zmm20
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 576]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 584]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 592]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 600]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 608]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 616]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 624]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 632]
  sha256rnds2 xmm14, xmm15
  vpblendmd zmm24{k1}, zmm21, zmm26
  vpshufd zmm30, zmm24, 0xb1
  vprord zmm18, zmm30, 7
  vprord zmm27, zmm30, 18
  vpsrld zmm29, zmm30, 3
  vpxord zmm23, zmm18, zmm29
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 640]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 648]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 656]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 664]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 672]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 680]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 688]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 696]
  sha256rnds2 xmm15, xmm14
  vpxord zmm22, zmm23, zmm27
  vpaddd zmm28, zmm22, zmm26
  vmovdqa64 zmm25, [rip + .Ltop + 0]
  vpblendmd zmm20{k1}, zmm25, zmm21
  vpshufd zmm24, zmm20, 0xb1
  vprord zmm30, zmm24, 7
  vprord zmm18, zmm24, 18
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 704]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 712]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 720]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 728]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 736]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 744]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 752]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 760]
  sha256rnds2 xmm14, xmm15
  vpsrld zmm29, zmm24, 3
  vpxord zmm23, zmm30, zmm29
  vpxord zmm27, zmm23, zmm18
  vpaddd zmm22, zmm27, zmm21
  vmovdqa64 zmm26, [rip + .Llength + 0]
  vpaddd zmm25, zmm19, [rip + .Lkeys + 512]
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 768]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 776]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 784]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 792]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 800]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 808]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 816]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 824]
  sha256rnds2 xmm15, xmm14
  vmovdqa64 [rdi + 2560], zmm25
  vprord zmm20, zmm19, 17
  vprord zmm24, zmm19, 19
  vpsrld zmm30, zmm19, 10
  vpxord zmm29, zmm20, zmm30
  vpxord zmm23, zmm29, zmm24
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 832]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 840]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 848]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 856]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 864]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 872]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 880]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 888]
  sha256rnds2 xmm14, xmm15
  vpaddd zmm18, zmm23, zmm31
  vpblendmd zmm27{k1}, zmm19, zmm26
  vpshufd zmm21, zmm27, 0xb1
  vpaddd zmm25, zmm22, zmm21
  vprord zmm20, zmm21, 7
  vprord zmm30, zmm21, 18
  vpsrld zmm29, zmm21, 3
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 896]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 904]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 912]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 920]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 928]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 936]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 944]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 952]
  sha256rnds2 xmm15, xmm14
  vpxord zmm24, zmm20, zmm29
  vpxord zmm23, zmm24, zmm30
  vpaddd zmm31, zmm23, [rip + .Llength + 0]
  vpaddd zmm26, zmm18, [rip + .Lkeys + 576]
  vmovdqa64 [rdi + 2624], zmm26
  vprord zmm27, zmm18, 17
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 960]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 968]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 976]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 984]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 992]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1000]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1008]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1016]
  sha256rnds2 xmm14, xmm15
  vprord zmm22, zmm18, 19
  vpsrld zmm21, zmm18, 10
  vpxord zmm20, zmm27, zmm21
  vpxord zmm29, zmm20, zmm22
  vpaddd zmm24, zmm29, zmm28
  vpblendmd zmm30{k1}, zmm18, zmm19
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1024]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1032]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1040]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1048]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1056]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1064]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1072]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1080]
  sha256rnds2 xmm15, xmm14
  vpshufd zmm23, zmm30, 0xb1
  vpaddd zmm26, zmm23, [rip + .Ltop + 0]
  vprord zmm27, zmm23, 7
  vprord zmm21, zmm23, 18
  vpsrld zmm20, zmm23, 3
  vpxord zmm22, zmm27, zmm20
  vpxord zmm29, zmm22, zmm21
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1088]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1096]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1104]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1112]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1120]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1128]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1136]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1144]
  sha256rnds2 xmm14, xmm15
  vpaddd zmm28, zmm29, zmm19
  vpaddd zmm30, zmm24, [rip + .Lkeys + 640]
  vmovdqa64 [rdi + 2688], zmm30
  vprord zmm23, zmm24, 17
  vprord zmm27, zmm24, 19
  vpsrld zmm20, zmm24, 10
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1152]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1160]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1168]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1176]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1184]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1192]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1200]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1208]
  sha256rnds2 xmm15, xmm14
  vpxord zmm22, zmm23, zmm20
  vpxord zmm21, zmm22, zmm27
  vpaddd zmm29, zmm21, zmm25
  vpblendmd zmm19{k1}, zmm24, zmm18
  vpshufd zmm30, zmm19, 0xb1
  vprord zmm23, zmm30, 7
  vprord zmm20, zmm30, 18
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1216]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1224]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1232]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1240]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1248]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1256]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1264]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1272]
  sha256rnds2 xmm14, xmm15
  vpsrld zmm22, zmm30, 3
  vpxord zmm27, zmm23, zmm22
  vpxord zmm21, zmm27, zmm20
  vpaddd zmm25, zmm21, zmm18
  vpaddd zmm19, zmm29, [rip + .Lkeys + 704]
  vmovdqa64 [rdi + 2752], zmm19
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1280]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1288]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1296]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1304]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1312]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1320]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1328]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1336]
  sha256rnds2 xmm15, xmm14
  vprord zmm23, zmm29, 17
  vprord zmm22, zmm29, 19
  vpsrld zmm27, zmm29, 10
  vpxord zmm20, zmm23, zmm27
  vpxord zmm21, zmm20, zmm22
  vpaddd zmm18, zmm21, zmm26
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1344]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1352]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1360]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1368]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1376]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1384]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1392]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1400]
  sha256rnds2 xmm14, xmm15
  vpblendmd zmm19{k1}, zmm29, zmm24
  vpshufd zmm23, zmm19, 0xb1
  vprord zmm27, zmm23, 7
  vprord zmm20, zmm23, 18
  vpsrld zmm22, zmm23, 3
  vpxord zmm21, zmm27, zmm22
  vpxord zmm26, zmm21, zmm20
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1408]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1416]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1424]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1432]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1440]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1448]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1456]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1464]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm19, zmm26, zmm24
  vpaddd zmm27, zmm18, [rip + .Lkeys + 768]
  vmovdqa64 [rdi + 2816], zmm27
  vprord zmm22, zmm18, 17
  vprord zmm21, zmm18, 19
  vpsrld zmm20, zmm18, 10
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1472]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1480]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1488]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1496]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1504]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1512]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1520]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1528]
  sha256rnds2 xmm14, xmm15
  vpxord zmm26, zmm22, zmm20
  vpxord zmm24, zmm26, zmm21
  vpaddd zmm27, zmm24, zmm30
  vpblendmd zmm22{k1}, zmm18, zmm29
  vpshufd zmm20, zmm22, 0xb1
  vpaddd zmm26, zmm31, zmm20
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1536]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1544]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1552]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1560]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1568]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1576]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1584]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1592]
  sha256rnds2 xmm15, xmm14
  vprord zmm21, zmm20, 7
  vprord zmm24, zmm20, 18
  vpsrld zmm30, zmm20, 3
  vpxord zmm22, zmm21, zmm30
  vpxord zmm31, zmm22, zmm24
  vpaddd zmm20, zmm31, zmm29
  vpaddd zmm21, zmm27, [rip + .Lkeys + 832]
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1600]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1608]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1616]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1624]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1632]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1640]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1648]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1656]
  sha256rnds2 xmm14, xmm15
  vmovdqa64 [rdi + 2880], zmm21
  vprord zmm30, zmm27, 17
  vprord zmm22, zmm27, 19
  vpsrld zmm24, zmm27, 10
  vpxord zmm31, zmm30, zmm24
  vpxord zmm29, zmm31, zmm22
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1664]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1672]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1680]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1688]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1696]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1704]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1712]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1720]
  sha256rnds2 xmm15, xmm14
  vpaddd zmm21, zmm29, zmm23
  vpblendmd zmm30{k1}, zmm27, zmm18
  vpshufd zmm24, zmm30, 0xb1
  vpaddd zmm31, zmm28, zmm24
  vprord zmm22, zmm24, 7
  vprord zmm29, zmm24, 18
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1728]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1736]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1744]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1752]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1760]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1768]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1776]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1784]
  sha256rnds2 xmm14, xmm15
  vpsrld zmm23, zmm24, 3
  vpxord zmm30, zmm22, zmm23
  vpxord zmm28, zmm30, zmm29
  vpaddd zmm24, zmm28, zmm18
  vpaddd zmm22, zmm21, [rip + .Lkeys + 896]
  vmovdqa64 [rdi + 2944], zmm22
  vprord zmm23, zmm21, 17
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1792]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1800]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1808]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1816]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1824]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1832]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1840]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1848]
  sha256rnds2 xmm15, xmm14
  vprord zmm30, zmm21, 19
  vpsrld zmm29, zmm21, 10
  vpxord zmm28, zmm23, zmm29
  vpxord zmm18, zmm28, zmm30
  vpaddd zmm22, zmm18, zmm26
  vpblendmd zmm23{k1}, zmm21, zmm27
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1856]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1864]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 1872]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 1880]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 1888]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 1896]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 1904]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1912]
  sha256rnds2 xmm14, xmm15
  vpshufd zmm29, zmm23, 0xb1
  vpaddd zmm28, zmm25, zmm29
  vprord zmm30, zmm29, 7
  vprord zmm18, zmm29, 18
  vpsrld zmm26, zmm29, 3
  vpxord zmm23, zmm30, zmm26
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1920]
  sha256rnds2 xmm2, xmm1
  vmovq xmm0, qword ptr [rdi + 1928]
  sha256rnds2 xmm4, xmm3
  vmovq xmm0, qword ptr [rdi + 1936]
  sha256rnds2 xmm6, xmm5
  vmovq xmm0, qword ptr [rdi + 1944]
  sha256rnds2 xmm8, xmm7
  vmovq xmm0, qword ptr [rdi + 1952]
  sha256rnds2 xmm10, xmm9
  vmovq xmm0, qword ptr [rdi + 1960]
  sha256rnds2 xmm12, xmm11
  vmovq xmm0, qword ptr [rdi + 1968]
  sha256rnds2 xmm14, xmm13
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 1976]
  sha256rnds2 xmm15, xmm14
  vpxord zmm25, zmm23, zmm18
  vpaddd zmm29, zmm25, zmm27
  vpaddd zmm30, zmm22, [rip + .Lkeys + 960]
  vmovdqa64 [rdi + 3008], zmm30
  vprord zmm26, zmm22, 17
  vprord zmm23, zmm22, 19
  vpsrld zmm18, zmm22, 10
  vmovdqa32 xmm14, xmm17
  vmovq xmm0, qword ptr [rdi + 1984]
  sha256rnds2 xmm1, xmm2
  vmovq xmm0, qword ptr [rdi + 1992]
  sha256rnds2 xmm3, xmm4
  vmovq xmm0, qword ptr [rdi + 2000]
  sha256rnds2 xmm5, xmm6
  vmovq xmm0, qword ptr [rdi + 2008]
  sha256rnds2 xmm7, xmm8
  vmovq xmm0, qword ptr [rdi + 2016]
  sha256rnds2 xmm9, xmm10
  vmovq xmm0, qword ptr [rdi + 2024]
  sha256rnds2 xmm11, xmm12
  vmovq xmm0, qword ptr [rdi + 2032]
  sha256rnds2 xmm13, xmm14
  vmovdqa32 xmm17, xmm14
  vmovdqa32 xmm14, xmm16
  vmovq xmm0, qword ptr [rdi + 2040]
  sha256rnds2 xmm14, xmm15
  vpxord zmm25, zmm26, zmm18
  vpxord zmm27, zmm25, zmm23
  vpaddd zmm30, zmm27, zmm31
  vpblendmd zmm26{k1}, zmm22, zmm21
  vpshufd zmm18, zmm26, 0xb1
  vpaddd zmm25, zmm19, zmm18
  vmovdqa32 xmm16, xmm14
  vmovdqa32 xmm14, xmm17
  vmovdqa [rdi + 4096], xmm1
  vmovdqa [rdi + 4112], xmm3
  vmovdqa [rdi + 4128], xmm5
  vmovdqa [rdi + 4144], xmm7
  vmovdqa [rdi + 4160], xmm9
  vmovdqa [rdi + 4176], xmm11
  vmovdqa [rdi + 4192], xmm13
  vmovdqa32 [rdi + 4208], xmm16
  vmovdqa [rdi + 4224], xmm2
  vmovdqa [rdi + 4240], xmm4
  vmovdqa [rdi + 4256], xmm6
  vmovdqa [rdi + 4272], xmm8
  vmovdqa [rdi + 4288], xmm10
  vmovdqa [rdi + 4304], xmm12
  vmovdqa [rdi + 4320], xmm14
  vmovdqa [rdi + 4336], xmm15
  vprord zmm23, zmm18, 7
  vprord zmm27, zmm18, 18
  vpsrld zmm31, zmm18, 3
  vpxord zmm26, zmm23, zmm31
  vpxord zmm19, zmm26, zmm27
  vpaddd zmm18, zmm19, zmm21
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
  vpaddd zmm23, zmm30, [rip + .Lkeys + 1024]
  vmovdqa64 [rdi + 3072], zmm23
  vprord zmm31, zmm30, 17
  vprord zmm26, zmm30, 19
  vpsrld zmm27, zmm30, 10
  vpxord zmm19, zmm31, zmm27
  vpxord zmm21, zmm19, zmm26
  vpaddd zmm23, zmm21, zmm28
  vpblendmd zmm31{k1}, zmm30, zmm22
  vpshufd zmm27, zmm31, 0xb1
  vpaddd zmm19, zmm20, zmm27
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
  vprord zmm26, zmm27, 7
  vprord zmm21, zmm27, 18
  vpsrld zmm28, zmm27, 3
  vpxord zmm31, zmm26, zmm28
  vpxord zmm20, zmm31, zmm21
  vpaddd zmm27, zmm20, zmm22
  vpaddd zmm26, zmm23, [rip + .Lkeys + 1088]
  vmovdqa64 [rdi + 3136], zmm26
  vprord zmm28, zmm23, 17
  vprord zmm31, zmm23, 19
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
  vpsrld zmm21, zmm23, 10
  vpxord zmm20, zmm28, zmm21
  vpxord zmm22, zmm20, zmm31
  vpaddd zmm26, zmm22, zmm25
  vpblendmd zmm28{k1}, zmm23, zmm30
  vpshufd zmm21, zmm28, 0xb1
  vpaddd zmm20, zmm24, zmm21
  vprord zmm31, zmm21, 7
  vprord zmm22, zmm21, 18
  vpsrld zmm25, zmm21, 3
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
  vpxord zmm28, zmm31, zmm25
  vpxord zmm24, zmm28, zmm22
  vpaddd zmm21, zmm24, zmm30
  vpaddd zmm31, zmm26, [rip + .Lkeys + 1152]
  vmovdqa64 [rdi + 3200], zmm31
  vprord zmm25, zmm26, 17
  vprord zmm28, zmm26, 19
  vpsrld zmm22, zmm26, 10
  vpxord zmm24, zmm25, zmm22
  vpxord zmm30, zmm24, zmm28
  vpaddd zmm31, zmm30, zmm19
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
  vpblendmd zmm25{k1}, zmm26, zmm23
  vpshufd zmm22, zmm25, 0xb1
  vpaddd zmm24, zmm29, zmm22
  vprord zmm28, zmm22, 7
  vprord zmm30, zmm22, 18
  vpsrld zmm19, zmm22, 3
  vpxord zmm25, zmm28, zmm19
  vpxord zmm29, zmm25, zmm30
  vpaddd zmm22, zmm29, zmm23
  vpaddd zmm28, zmm31, [rip + .Lkeys + 1216]
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
  vmovdqa64 [rdi + 3264], zmm28
  vprord zmm19, zmm31, 17
  vprord zmm25, zmm31, 19
  vpsrld zmm30, zmm31, 10
  vpxord zmm29, zmm19, zmm30
  vpxord zmm23, zmm29, zmm25
  vpaddd zmm28, zmm23, zmm20
  vpblendmd zmm19{k1}, zmm31, zmm26
  vpshufd zmm30, zmm19, 0xb1
  vpaddd zmm29, zmm18, zmm30
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
  vprord zmm25, zmm30, 7
  vprord zmm23, zmm30, 18
  vpsrld zmm20, zmm30, 3
  vpxord zmm19, zmm25, zmm20
  vpxord zmm18, zmm19, zmm23
  vpaddd zmm30, zmm18, zmm26
  vpaddd zmm25, zmm28, [rip + .Lkeys + 1280]
  vmovdqa64 [rdi + 3328], zmm25
  vprord zmm20, zmm28, 17
  vprord zmm19, zmm28, 19
  vpsrld zmm23, zmm28, 10
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
  vpxord zmm18, zmm20, zmm23
  vpxord zmm26, zmm18, zmm19
  vpaddd zmm25, zmm26, zmm24
  vpblendmd zmm20{k1}, zmm28, zmm31
  vpshufd zmm23, zmm20, 0xb1
  vpaddd zmm18, zmm27, zmm23
  vprord zmm19, zmm23, 7
  vprord zmm26, zmm23, 18
  vpsrld zmm24, zmm23, 3
  vpxord zmm20, zmm19, zmm24
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
  vpxord zmm27, zmm20, zmm26
  vpaddd zmm23, zmm27, zmm31
  vpaddd zmm19, zmm25, [rip + .Lkeys + 1344]
  vmovdqa64 [rdi + 3392], zmm19
  vprord zmm24, zmm25, 17
  vprord zmm20, zmm25, 19
  vpsrld zmm26, zmm25, 10
  vpxord zmm27, zmm24, zmm26
  vpxord zmm31, zmm27, zmm20
  vpaddd zmm19, zmm31, zmm29
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
  vpblendmd zmm24{k1}, zmm25, zmm28
  vpshufd zmm26, zmm24, 0xb1
  vpaddd zmm27, zmm21, zmm26
  vprord zmm20, zmm26, 7
  vprord zmm31, zmm26, 18
  vpsrld zmm29, zmm26, 3
  vpxord zmm24, zmm20, zmm29
  vpxord zmm21, zmm24, zmm31
  vpaddd zmm26, zmm21, zmm28
  vpaddd zmm20, zmm19, [rip + .Lkeys + 1408]
  vmovdqa64 [rdi + 3456], zmm20
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
  vprord zmm29, zmm19, 17
  vprord zmm24, zmm19, 19
  vpsrld zmm31, zmm19, 10
  vpxord zmm21, zmm29, zmm31
  vpxord zmm28, zmm21, zmm24
  vpaddd zmm20, zmm28, zmm18
  vpblendmd zmm29{k1}, zmm19, zmm25
  vpshufd zmm31, zmm29, 0xb1
  vpaddd zmm21, zmm22, zmm31
  vprord zmm24, zmm31, 7
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
  vprord zmm28, zmm31, 18
  vpsrld zmm18, zmm31, 3
  vpxord zmm29, zmm24, zmm18
  vpxord zmm22, zmm29, zmm28
  vpaddd zmm31, zmm22, zmm25
  vpaddd zmm24, zmm20, [rip + .Lkeys + 1472]
  vmovdqa64 [rdi + 3520], zmm24
  vprord zmm18, zmm20, 17
  vprord zmm29, zmm20, 19
  vpsrld zmm28, zmm20, 10
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
  vpxord zmm22, zmm18, zmm28
  vpxord zmm25, zmm22, zmm29
  vpaddd zmm24, zmm25, zmm27
  vpblendmd zmm18{k1}, zmm20, zmm19
  vpshufd zmm28, zmm18, 0xb1
  vpaddd zmm22, zmm30, zmm28
  vprord zmm29, zmm28, 7
  vprord zmm25, zmm28, 18
  vpsrld zmm27, zmm28, 3
  vpxord zmm18, zmm29, zmm27
  vpxord zmm30, zmm18, zmm25
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
  vpaddd zmm28, zmm30, zmm19
  vpaddd zmm29, zmm24, [rip + .Lkeys + 1536]
  vmovdqa64 [rdi + 3584], zmm29
  vprord zmm27, zmm24, 17
  vprord zmm18, zmm24, 19
  vpsrld zmm25, zmm24, 10
  vpxord zmm30, zmm27, zmm25
  vpxord zmm19, zmm30, zmm18
  vpaddd zmm29, zmm19, zmm21
  vpblendmd zmm27{k1}, zmm24, zmm20
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
  vpshufd zmm25, zmm27, 0xb1
  vpaddd zmm30, zmm23, zmm25
  vpaddd zmm18, zmm29, [rip + .Lkeys + 1600]
  vmovdqa64 [rdi + 3648], zmm18
  vprord zmm19, zmm29, 17
  vprord zmm21, zmm29, 19
  vpsrld zmm20, zmm29, 10
  vpxord zmm27, zmm19, zmm20
  vpxord zmm23, zmm27, zmm21
  vpaddd zmm25, zmm23, zmm22
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
  vpblendmd zmm18{k1}, zmm29, zmm24
  vpshufd zmm19, zmm18, 0xb1
  vpaddd zmm20, zmm26, zmm19
  vpaddd zmm27, zmm25, [rip + .Lkeys + 1664]
  vmovdqa64 [rdi + 3712], zmm27
  vprord zmm21, zmm25, 17
  vprord zmm23, zmm25, 19
  vpsrld zmm22, zmm25, 10
  vpxord zmm24, zmm21, zmm22
  vpxord zmm18, zmm24, zmm23
  vpaddd zmm26, zmm18, zmm30
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
  vpblendmd zmm19{k1}, zmm25, zmm29
  vpshufd zmm27, zmm19, 0xb1
  vpaddd zmm21, zmm31, zmm27
  vpaddd zmm22, zmm26, [rip + .Lkeys + 1728]
  vmovdqa64 [rdi + 3776], zmm22
  vprord zmm24, zmm26, 17
  vprord zmm23, zmm26, 19
  vpsrld zmm18, zmm26, 10
  vpxord zmm30, zmm24, zmm18
  vpxord zmm29, zmm30, zmm23
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
  vpaddd zmm19, zmm29, zmm20
  vpblendmd zmm31{k1}, zmm26, zmm25
  vpshufd zmm27, zmm31, 0xb1
  vpaddd zmm22, zmm28, zmm27
  vpaddd zmm24, zmm19, [rip + .Lkeys + 1792]
  vmovdqa64 [rdi + 3840], zmm24
  vprord zmm18, zmm19, 17
  vprord zmm30, zmm19, 19
  vpsrld zmm23, zmm19, 10
  vpxord zmm29, zmm18, zmm23
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
  vpxord zmm20, zmm29, zmm30
  vpaddd zmm26, zmm20, zmm21
  vpaddd zmm25, zmm26, [rip + .Lkeys + 1856]
  vmovdqa64 [rdi + 3904], zmm25
  vprord zmm31, zmm26, 17
  vprord zmm28, zmm26, 19
  vpsrld zmm27, zmm26, 10
  vpxord zmm24, zmm31, zmm27
  vpxord zmm19, zmm24, zmm28
  vpaddd zmm18, zmm19, zmm22
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
  vpaddd zmm23, zmm18, [rip + .Lkeys + 1920]
  vmovdqa64 [rdi + 3968], zmm23
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
