# Written by gen/shani.py; change that, not this. See there for how it works.
.intel_syntax noprefix
.text
.globl switcher_shani_group
.hidden switcher_shani_group
.type switcher_shani_group, @function
.p2align 6
switcher_shani_group:
  movdqa xmm1, [rsi + 0]
  paddd xmm1, [rdi + 256]
  movdqa xmm2, [rsi + 16]
  movdqa xmm3, [rsi + 0]
  paddd xmm3, [rdi + 272]
  movdqa xmm4, [rsi + 16]
  movdqa xmm5, [rsi + 0]
  paddd xmm5, [rdi + 288]
  movdqa xmm6, [rsi + 16]
  movdqa xmm7, [rsi + 0]
  paddd xmm7, [rdi + 304]
  movdqa xmm8, [rsi + 16]
  movdqa xmm0, [rdi + 384]
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  sha256rnds2 xmm7, xmm8
  movdqa xmm0, [rdi + 400]
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  sha256rnds2 xmm7, xmm8
  movdqa xmm0, [rdi + 416]
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  sha256rnds2 xmm7, xmm8
  movdqa xmm0, [rdi + 0]
  paddd xmm0, [rip + .Lk + 64]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm0, [rdi + 16]
  paddd xmm0, [rip + .Lk + 64]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm0, [rdi + 32]
  paddd xmm0, [rip + .Lk + 64]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm0, [rdi + 48]
  paddd xmm0, [rip + .Lk + 64]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm9, [rdi + 432]
  sha256msg2 xmm9, [rdi + 0]
  movdqa [rdi + 64], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 80]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm10, [rdi + 432]
  sha256msg2 xmm10, [rdi + 16]
  movdqa [rdi + 80], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 80]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm11, [rdi + 432]
  sha256msg2 xmm11, [rdi + 32]
  movdqa [rdi + 96], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 80]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm12, [rdi + 432]
  sha256msg2 xmm12, [rdi + 48]
  movdqa [rdi + 112], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 80]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm13, xmm9
  palignr xmm13, [rdi + 0], 4
  sha256msg2 xmm13, xmm9
  movdqa [rdi + 128], xmm13
  movdqa xmm0, xmm13
  paddd xmm0, [rip + .Lk + 96]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm14, xmm10
  palignr xmm14, [rdi + 16], 4
  sha256msg2 xmm14, xmm10
  movdqa [rdi + 144], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 96]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm15, xmm11
  palignr xmm15, [rdi + 32], 4
  sha256msg2 xmm15, xmm11
  movdqa [rdi + 160], xmm15
  movdqa xmm0, xmm15
  paddd xmm0, [rip + .Lk + 96]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm9, xmm12
  palignr xmm9, [rdi + 48], 4
  sha256msg2 xmm9, xmm12
  movdqa [rdi + 176], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 96]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm10, xmm13
  palignr xmm10, [rdi + 64], 4
  paddd xmm10, [rdi + 448]
  sha256msg2 xmm10, xmm13
  movdqa [rdi + 192], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 112]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm11, xmm14
  palignr xmm11, [rdi + 80], 4
  paddd xmm11, [rdi + 448]
  sha256msg2 xmm11, xmm14
  movdqa [rdi + 208], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 112]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm12, xmm15
  palignr xmm12, [rdi + 96], 4
  paddd xmm12, [rdi + 448]
  sha256msg2 xmm12, xmm15
  movdqa [rdi + 224], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 112]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm13, xmm9
  palignr xmm13, [rdi + 112], 4
  paddd xmm13, [rdi + 448]
  sha256msg2 xmm13, xmm9
  movdqa [rdi + 240], xmm13
  movdqa xmm0, xmm13
  paddd xmm0, [rip + .Lk + 112]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm14, [rdi + 0]
  sha256msg1 xmm14, [rdi + 64]
  movdqa xmm15, xmm10
  palignr xmm15, [rdi + 128], 4
  paddd xmm14, xmm15
  sha256msg2 xmm14, xmm10
  movdqa [rdi + 0], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 128]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm9, [rdi + 16]
  sha256msg1 xmm9, [rdi + 80]
  movdqa xmm15, xmm11
  palignr xmm15, [rdi + 144], 4
  paddd xmm9, xmm15
  sha256msg2 xmm9, xmm11
  movdqa [rdi + 16], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 128]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm10, [rdi + 32]
  sha256msg1 xmm10, [rdi + 96]
  movdqa xmm15, xmm12
  palignr xmm15, [rdi + 160], 4
  paddd xmm10, xmm15
  sha256msg2 xmm10, xmm12
  movdqa [rdi + 32], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 128]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm11, [rdi + 48]
  sha256msg1 xmm11, [rdi + 112]
  movdqa xmm15, xmm13
  palignr xmm15, [rdi + 176], 4
  paddd xmm11, xmm15
  sha256msg2 xmm11, xmm13
  movdqa [rdi + 48], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 128]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm12, [rdi + 64]
  sha256msg1 xmm12, [rdi + 128]
  movdqa xmm15, xmm14
  palignr xmm15, [rdi + 192], 4
  paddd xmm12, xmm15
  sha256msg2 xmm12, xmm14
  movdqa [rdi + 64], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 144]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm13, [rdi + 80]
  sha256msg1 xmm13, [rdi + 144]
  movdqa xmm15, xmm9
  palignr xmm15, [rdi + 208], 4
  paddd xmm13, xmm15
  sha256msg2 xmm13, xmm9
  movdqa [rdi + 80], xmm13
  movdqa xmm0, xmm13
  paddd xmm0, [rip + .Lk + 144]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm14, [rdi + 96]
  sha256msg1 xmm14, [rdi + 160]
  movdqa xmm15, xmm10
  palignr xmm15, [rdi + 224], 4
  paddd xmm14, xmm15
  sha256msg2 xmm14, xmm10
  movdqa [rdi + 96], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 144]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm9, [rdi + 112]
  sha256msg1 xmm9, [rdi + 176]
  movdqa xmm15, xmm11
  palignr xmm15, [rdi + 240], 4
  paddd xmm9, xmm15
  sha256msg2 xmm9, xmm11
  movdqa [rdi + 112], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 144]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm10, [rdi + 128]
  sha256msg1 xmm10, [rdi + 192]
  movdqa xmm15, xmm12
  palignr xmm15, [rdi + 0], 4
  paddd xmm10, xmm15
  sha256msg2 xmm10, xmm12
  movdqa [rdi + 128], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 160]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm11, [rdi + 144]
  sha256msg1 xmm11, [rdi + 208]
  movdqa xmm15, xmm13
  palignr xmm15, [rdi + 16], 4
  paddd xmm11, xmm15
  sha256msg2 xmm11, xmm13
  movdqa [rdi + 144], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 160]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm12, [rdi + 160]
  sha256msg1 xmm12, [rdi + 224]
  movdqa xmm15, xmm14
  palignr xmm15, [rdi + 32], 4
  paddd xmm12, xmm15
  sha256msg2 xmm12, xmm14
  movdqa [rdi + 160], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 160]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm13, [rdi + 176]
  sha256msg1 xmm13, [rdi + 240]
  movdqa xmm15, xmm9
  palignr xmm15, [rdi + 48], 4
  paddd xmm13, xmm15
  sha256msg2 xmm13, xmm9
  movdqa [rdi + 176], xmm13
  movdqa xmm0, xmm13
  paddd xmm0, [rip + .Lk + 160]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm14, [rdi + 192]
  sha256msg1 xmm14, [rdi + 0]
  movdqa xmm15, xmm10
  palignr xmm15, [rdi + 64], 4
  paddd xmm14, xmm15
  sha256msg2 xmm14, xmm10
  movdqa [rdi + 192], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 176]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm9, [rdi + 208]
  sha256msg1 xmm9, [rdi + 16]
  movdqa xmm15, xmm11
  palignr xmm15, [rdi + 80], 4
  paddd xmm9, xmm15
  sha256msg2 xmm9, xmm11
  movdqa [rdi + 208], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 176]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm10, [rdi + 224]
  sha256msg1 xmm10, [rdi + 32]
  movdqa xmm15, xmm12
  palignr xmm15, [rdi + 96], 4
  paddd xmm10, xmm15
  sha256msg2 xmm10, xmm12
  movdqa [rdi + 224], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 176]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm11, [rdi + 240]
  sha256msg1 xmm11, [rdi + 48]
  movdqa xmm15, xmm13
  palignr xmm15, [rdi + 112], 4
  paddd xmm11, xmm15
  sha256msg2 xmm11, xmm13
  movdqa [rdi + 240], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 176]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm12, [rdi + 0]
  sha256msg1 xmm12, [rdi + 64]
  movdqa xmm15, xmm14
  palignr xmm15, [rdi + 128], 4
  paddd xmm12, xmm15
  sha256msg2 xmm12, xmm14
  movdqa [rdi + 0], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 192]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm13, [rdi + 16]
  sha256msg1 xmm13, [rdi + 80]
  movdqa xmm15, xmm9
  palignr xmm15, [rdi + 144], 4
  paddd xmm13, xmm15
  sha256msg2 xmm13, xmm9
  movdqa [rdi + 16], xmm13
  movdqa xmm0, xmm13
  paddd xmm0, [rip + .Lk + 192]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm14, [rdi + 32]
  sha256msg1 xmm14, [rdi + 96]
  movdqa xmm15, xmm10
  palignr xmm15, [rdi + 160], 4
  paddd xmm14, xmm15
  sha256msg2 xmm14, xmm10
  movdqa [rdi + 32], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 192]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm9, [rdi + 48]
  sha256msg1 xmm9, [rdi + 112]
  movdqa xmm15, xmm11
  palignr xmm15, [rdi + 176], 4
  paddd xmm9, xmm15
  sha256msg2 xmm9, xmm11
  movdqa [rdi + 48], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 192]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm10, [rdi + 64]
  sha256msg1 xmm10, [rdi + 128]
  movdqa xmm15, xmm12
  palignr xmm15, [rdi + 192], 4
  paddd xmm10, xmm15
  sha256msg2 xmm10, xmm12
  movdqa [rdi + 64], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 208]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm11, [rdi + 80]
  sha256msg1 xmm11, [rdi + 144]
  movdqa xmm15, xmm13
  palignr xmm15, [rdi + 208], 4
  paddd xmm11, xmm15
  sha256msg2 xmm11, xmm13
  movdqa [rdi + 80], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 208]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm12, [rdi + 96]
  sha256msg1 xmm12, [rdi + 160]
  movdqa xmm15, xmm14
  palignr xmm15, [rdi + 224], 4
  paddd xmm12, xmm15
  sha256msg2 xmm12, xmm14
  movdqa [rdi + 96], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 208]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm13, [rdi + 112]
  sha256msg1 xmm13, [rdi + 176]
  movdqa xmm15, xmm9
  palignr xmm15, [rdi + 240], 4
  paddd xmm13, xmm15
  sha256msg2 xmm13, xmm9
  movdqa [rdi + 112], xmm13
  movdqa xmm0, xmm13
  paddd xmm0, [rip + .Lk + 208]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm14, [rdi + 128]
  sha256msg1 xmm14, [rdi + 192]
  movdqa xmm15, xmm10
  palignr xmm15, [rdi + 0], 4
  paddd xmm14, xmm15
  sha256msg2 xmm14, xmm10
  movdqa [rdi + 128], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 224]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm9, [rdi + 144]
  sha256msg1 xmm9, [rdi + 208]
  movdqa xmm15, xmm11
  palignr xmm15, [rdi + 16], 4
  paddd xmm9, xmm15
  sha256msg2 xmm9, xmm11
  movdqa [rdi + 144], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 224]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm10, [rdi + 160]
  sha256msg1 xmm10, [rdi + 224]
  movdqa xmm15, xmm12
  palignr xmm15, [rdi + 32], 4
  paddd xmm10, xmm15
  sha256msg2 xmm10, xmm12
  movdqa [rdi + 160], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 224]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm11, [rdi + 176]
  sha256msg1 xmm11, [rdi + 240]
  movdqa xmm15, xmm13
  palignr xmm15, [rdi + 48], 4
  paddd xmm11, xmm15
  sha256msg2 xmm11, xmm13
  movdqa [rdi + 176], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 224]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm12, [rdi + 192]
  sha256msg1 xmm12, [rdi + 0]
  movdqa xmm15, xmm14
  palignr xmm15, [rdi + 64], 4
  paddd xmm12, xmm15
  sha256msg2 xmm12, xmm14
  movdqa [rdi + 192], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 240]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm13, [rdi + 208]
  sha256msg1 xmm13, [rdi + 16]
  movdqa xmm15, xmm9
  palignr xmm15, [rdi + 80], 4
  paddd xmm13, xmm15
  sha256msg2 xmm13, xmm9
  movdqa [rdi + 208], xmm13
  movdqa xmm0, xmm13
  paddd xmm0, [rip + .Lk + 240]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm14, [rdi + 224]
  sha256msg1 xmm14, [rdi + 32]
  movdqa xmm15, xmm10
  palignr xmm15, [rdi + 96], 4
  paddd xmm14, xmm15
  sha256msg2 xmm14, xmm10
  movdqa [rdi + 224], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 240]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm9, [rdi + 240]
  sha256msg1 xmm9, [rdi + 48]
  movdqa xmm15, xmm11
  palignr xmm15, [rdi + 112], 4
  paddd xmm9, xmm15
  sha256msg2 xmm9, xmm11
  movdqa [rdi + 240], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 240]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  paddd xmm1, [rsi + 32]
  paddd xmm2, [rsi + 48]
  movdqa xmm10, xmm2
  punpckhqdq xmm10, xmm1
  pshufd xmm10, xmm10, 0x1b
  movdqa [rdi + 0], xmm10
  punpcklqdq xmm2, xmm1
  pshufd xmm2, xmm2, 0x1b
  movdqa [rdi + 64], xmm2
  movdqa xmm1, [rip + .Liv_abef]
  movdqa xmm2, [rip + .Liv_cdgh]
  paddd xmm3, [rsi + 32]
  paddd xmm4, [rsi + 48]
  movdqa xmm15, xmm4
  punpckhqdq xmm15, xmm3
  pshufd xmm15, xmm15, 0x1b
  movdqa [rdi + 16], xmm15
  punpcklqdq xmm4, xmm3
  pshufd xmm4, xmm4, 0x1b
  movdqa [rdi + 80], xmm4
  movdqa xmm3, [rip + .Liv_abef]
  movdqa xmm4, [rip + .Liv_cdgh]
  paddd xmm5, [rsi + 32]
  paddd xmm6, [rsi + 48]
  movdqa xmm11, xmm6
  punpckhqdq xmm11, xmm5
  pshufd xmm11, xmm11, 0x1b
  movdqa [rdi + 32], xmm11
  punpcklqdq xmm6, xmm5
  pshufd xmm6, xmm6, 0x1b
  movdqa [rdi + 96], xmm6
  movdqa xmm5, [rip + .Liv_abef]
  movdqa xmm6, [rip + .Liv_cdgh]
  paddd xmm7, [rsi + 32]
  paddd xmm8, [rsi + 48]
  movdqa xmm12, xmm8
  punpckhqdq xmm12, xmm7
  pshufd xmm12, xmm12, 0x1b
  movdqa [rdi + 48], xmm12
  punpcklqdq xmm8, xmm7
  pshufd xmm8, xmm8, 0x1b
  movdqa [rdi + 112], xmm8
  movdqa xmm7, [rip + .Liv_abef]
  movdqa xmm8, [rip + .Liv_cdgh]
  movdqa xmm0, [rdi + 0]
  paddd xmm0, [rip + .Lk + 0]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm0, [rdi + 16]
  paddd xmm0, [rip + .Lk + 0]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm0, [rdi + 32]
  paddd xmm0, [rip + .Lk + 0]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm0, [rdi + 48]
  paddd xmm0, [rip + .Lk + 0]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm0, [rdi + 64]
  paddd xmm0, [rip + .Lk + 16]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm0, [rdi + 80]
  paddd xmm0, [rip + .Lk + 16]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm0, [rdi + 96]
  paddd xmm0, [rip + .Lk + 16]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm0, [rdi + 112]
  paddd xmm0, [rip + .Lk + 16]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm0, [rip + .Lpadding_keys]
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  sha256rnds2 xmm7, xmm8
  movdqa xmm0, [rip + .Lpadding_keys + 16]
  sha256rnds2 xmm2, xmm1
  sha256rnds2 xmm4, xmm3
  sha256rnds2 xmm6, xmm5
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  sha256rnds2 xmm3, xmm4
  sha256rnds2 xmm5, xmm6
  sha256rnds2 xmm7, xmm8
  movdqa xmm13, [rdi + 0]
  sha256msg1 xmm13, [rdi + 64]
  sha256msg2 xmm13, [rip + .Lpad3]
  movdqa [rdi + 0], xmm13
  movdqa xmm0, xmm13
  paddd xmm0, [rip + .Lk + 64]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm14, [rdi + 16]
  sha256msg1 xmm14, [rdi + 80]
  sha256msg2 xmm14, [rip + .Lpad3]
  movdqa [rdi + 16], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 64]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm9, [rdi + 32]
  sha256msg1 xmm9, [rdi + 96]
  sha256msg2 xmm9, [rip + .Lpad3]
  movdqa [rdi + 32], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 64]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm10, [rdi + 48]
  sha256msg1 xmm10, [rdi + 112]
  sha256msg2 xmm10, [rip + .Lpad3]
  movdqa [rdi + 48], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 64]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm15, [rdi + 64]
  sha256msg1 xmm15, [rip + .Lpad2]
  movdqa xmm11, xmm13
  palignr xmm11, [rip + .Lpad3], 4
  paddd xmm15, xmm11
  sha256msg2 xmm15, xmm13
  movdqa [rdi + 64], xmm15
  movdqa xmm0, xmm15
  paddd xmm0, [rip + .Lk + 80]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm12, [rdi + 80]
  sha256msg1 xmm12, [rip + .Lpad2]
  movdqa xmm11, xmm14
  palignr xmm11, [rip + .Lpad3], 4
  paddd xmm12, xmm11
  sha256msg2 xmm12, xmm14
  movdqa [rdi + 80], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 80]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm13, [rdi + 96]
  sha256msg1 xmm13, [rip + .Lpad2]
  movdqa xmm11, xmm9
  palignr xmm11, [rip + .Lpad3], 4
  paddd xmm13, xmm11
  sha256msg2 xmm13, xmm9
  movdqa [rdi + 96], xmm13
  movdqa xmm0, xmm13
  paddd xmm0, [rip + .Lk + 80]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm14, [rdi + 112]
  sha256msg1 xmm14, [rip + .Lpad2]
  movdqa xmm11, xmm10
  palignr xmm11, [rip + .Lpad3], 4
  paddd xmm14, xmm11
  sha256msg2 xmm14, xmm10
  movdqa [rdi + 112], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 80]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm9, xmm15
  palignr xmm9, [rdi + 0], 4
  paddd xmm9, [rip + .Lpad2]
  sha256msg2 xmm9, xmm15
  movdqa [rdi + 128], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 96]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm11, xmm12
  palignr xmm11, [rdi + 16], 4
  paddd xmm11, [rip + .Lpad2]
  sha256msg2 xmm11, xmm12
  movdqa [rdi + 144], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 96]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm10, xmm13
  palignr xmm10, [rdi + 32], 4
  paddd xmm10, [rip + .Lpad2]
  sha256msg2 xmm10, xmm13
  movdqa [rdi + 160], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 96]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm15, xmm14
  palignr xmm15, [rdi + 48], 4
  paddd xmm15, [rip + .Lpad2]
  sha256msg2 xmm15, xmm14
  movdqa [rdi + 176], xmm15
  movdqa xmm0, xmm15
  paddd xmm0, [rip + .Lk + 96]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm12, [rip + .Lpad3]
  sha256msg1 xmm12, [rdi + 0]
  movdqa xmm13, xmm9
  palignr xmm13, [rdi + 64], 4
  paddd xmm12, xmm13
  sha256msg2 xmm12, xmm9
  movdqa [rdi + 192], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 112]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm14, [rip + .Lpad3]
  sha256msg1 xmm14, [rdi + 16]
  movdqa xmm13, xmm11
  palignr xmm13, [rdi + 80], 4
  paddd xmm14, xmm13
  sha256msg2 xmm14, xmm11
  movdqa [rdi + 208], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 112]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm9, [rip + .Lpad3]
  sha256msg1 xmm9, [rdi + 32]
  movdqa xmm13, xmm10
  palignr xmm13, [rdi + 96], 4
  paddd xmm9, xmm13
  sha256msg2 xmm9, xmm10
  movdqa [rdi + 224], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 112]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm11, [rip + .Lpad3]
  sha256msg1 xmm11, [rdi + 48]
  movdqa xmm13, xmm15
  palignr xmm13, [rdi + 112], 4
  paddd xmm11, xmm13
  sha256msg2 xmm11, xmm15
  movdqa [rdi + 240], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 112]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm10, [rdi + 0]
  sha256msg1 xmm10, [rdi + 64]
  movdqa xmm13, xmm12
  palignr xmm13, [rdi + 128], 4
  paddd xmm10, xmm13
  sha256msg2 xmm10, xmm12
  movdqa [rdi + 0], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 128]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm15, [rdi + 16]
  sha256msg1 xmm15, [rdi + 80]
  movdqa xmm13, xmm14
  palignr xmm13, [rdi + 144], 4
  paddd xmm15, xmm13
  sha256msg2 xmm15, xmm14
  movdqa [rdi + 16], xmm15
  movdqa xmm0, xmm15
  paddd xmm0, [rip + .Lk + 128]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm12, [rdi + 32]
  sha256msg1 xmm12, [rdi + 96]
  movdqa xmm13, xmm9
  palignr xmm13, [rdi + 160], 4
  paddd xmm12, xmm13
  sha256msg2 xmm12, xmm9
  movdqa [rdi + 32], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 128]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm14, [rdi + 48]
  sha256msg1 xmm14, [rdi + 112]
  movdqa xmm13, xmm11
  palignr xmm13, [rdi + 176], 4
  paddd xmm14, xmm13
  sha256msg2 xmm14, xmm11
  movdqa [rdi + 48], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 128]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm9, [rdi + 64]
  sha256msg1 xmm9, [rdi + 128]
  movdqa xmm13, xmm10
  palignr xmm13, [rdi + 192], 4
  paddd xmm9, xmm13
  sha256msg2 xmm9, xmm10
  movdqa [rdi + 64], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 144]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm11, [rdi + 80]
  sha256msg1 xmm11, [rdi + 144]
  movdqa xmm13, xmm15
  palignr xmm13, [rdi + 208], 4
  paddd xmm11, xmm13
  sha256msg2 xmm11, xmm15
  movdqa [rdi + 80], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 144]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm10, [rdi + 96]
  sha256msg1 xmm10, [rdi + 160]
  movdqa xmm13, xmm12
  palignr xmm13, [rdi + 224], 4
  paddd xmm10, xmm13
  sha256msg2 xmm10, xmm12
  movdqa [rdi + 96], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 144]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm15, [rdi + 112]
  sha256msg1 xmm15, [rdi + 176]
  movdqa xmm13, xmm14
  palignr xmm13, [rdi + 240], 4
  paddd xmm15, xmm13
  sha256msg2 xmm15, xmm14
  movdqa [rdi + 112], xmm15
  movdqa xmm0, xmm15
  paddd xmm0, [rip + .Lk + 144]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm12, [rdi + 128]
  sha256msg1 xmm12, [rdi + 192]
  movdqa xmm13, xmm9
  palignr xmm13, [rdi + 0], 4
  paddd xmm12, xmm13
  sha256msg2 xmm12, xmm9
  movdqa [rdi + 128], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 160]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm14, [rdi + 144]
  sha256msg1 xmm14, [rdi + 208]
  movdqa xmm13, xmm11
  palignr xmm13, [rdi + 16], 4
  paddd xmm14, xmm13
  sha256msg2 xmm14, xmm11
  movdqa [rdi + 144], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 160]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm9, [rdi + 160]
  sha256msg1 xmm9, [rdi + 224]
  movdqa xmm13, xmm10
  palignr xmm13, [rdi + 32], 4
  paddd xmm9, xmm13
  sha256msg2 xmm9, xmm10
  movdqa [rdi + 160], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 160]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm11, [rdi + 176]
  sha256msg1 xmm11, [rdi + 240]
  movdqa xmm13, xmm15
  palignr xmm13, [rdi + 48], 4
  paddd xmm11, xmm13
  sha256msg2 xmm11, xmm15
  movdqa [rdi + 176], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 160]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm10, [rdi + 192]
  sha256msg1 xmm10, [rdi + 0]
  movdqa xmm13, xmm12
  palignr xmm13, [rdi + 64], 4
  paddd xmm10, xmm13
  sha256msg2 xmm10, xmm12
  movdqa [rdi + 192], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 176]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm15, [rdi + 208]
  sha256msg1 xmm15, [rdi + 16]
  movdqa xmm13, xmm14
  palignr xmm13, [rdi + 80], 4
  paddd xmm15, xmm13
  sha256msg2 xmm15, xmm14
  movdqa [rdi + 208], xmm15
  movdqa xmm0, xmm15
  paddd xmm0, [rip + .Lk + 176]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm12, [rdi + 224]
  sha256msg1 xmm12, [rdi + 32]
  movdqa xmm13, xmm9
  palignr xmm13, [rdi + 96], 4
  paddd xmm12, xmm13
  sha256msg2 xmm12, xmm9
  movdqa [rdi + 224], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 176]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm14, [rdi + 240]
  sha256msg1 xmm14, [rdi + 48]
  movdqa xmm13, xmm11
  palignr xmm13, [rdi + 112], 4
  paddd xmm14, xmm13
  sha256msg2 xmm14, xmm11
  movdqa [rdi + 240], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 176]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm9, [rdi + 0]
  sha256msg1 xmm9, [rdi + 64]
  movdqa xmm13, xmm10
  palignr xmm13, [rdi + 128], 4
  paddd xmm9, xmm13
  sha256msg2 xmm9, xmm10
  movdqa [rdi + 0], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 192]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm11, [rdi + 16]
  sha256msg1 xmm11, [rdi + 80]
  movdqa xmm13, xmm15
  palignr xmm13, [rdi + 144], 4
  paddd xmm11, xmm13
  sha256msg2 xmm11, xmm15
  movdqa [rdi + 16], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 192]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm10, [rdi + 32]
  sha256msg1 xmm10, [rdi + 96]
  movdqa xmm13, xmm12
  palignr xmm13, [rdi + 160], 4
  paddd xmm10, xmm13
  sha256msg2 xmm10, xmm12
  movdqa [rdi + 32], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 192]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm15, [rdi + 48]
  sha256msg1 xmm15, [rdi + 112]
  movdqa xmm13, xmm14
  palignr xmm13, [rdi + 176], 4
  paddd xmm15, xmm13
  sha256msg2 xmm15, xmm14
  movdqa [rdi + 48], xmm15
  movdqa xmm0, xmm15
  paddd xmm0, [rip + .Lk + 192]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm12, [rdi + 64]
  sha256msg1 xmm12, [rdi + 128]
  movdqa xmm13, xmm9
  palignr xmm13, [rdi + 192], 4
  paddd xmm12, xmm13
  sha256msg2 xmm12, xmm9
  movdqa [rdi + 64], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 208]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm14, [rdi + 80]
  sha256msg1 xmm14, [rdi + 144]
  movdqa xmm13, xmm11
  palignr xmm13, [rdi + 208], 4
  paddd xmm14, xmm13
  sha256msg2 xmm14, xmm11
  movdqa [rdi + 80], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 208]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm9, [rdi + 96]
  sha256msg1 xmm9, [rdi + 160]
  movdqa xmm13, xmm10
  palignr xmm13, [rdi + 224], 4
  paddd xmm9, xmm13
  sha256msg2 xmm9, xmm10
  movdqa [rdi + 96], xmm9
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 208]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm11, [rdi + 112]
  sha256msg1 xmm11, [rdi + 176]
  movdqa xmm13, xmm15
  palignr xmm13, [rdi + 240], 4
  paddd xmm11, xmm13
  sha256msg2 xmm11, xmm15
  movdqa [rdi + 112], xmm11
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 208]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm10, [rdi + 128]
  sha256msg1 xmm10, [rdi + 192]
  movdqa xmm13, xmm12
  palignr xmm13, [rdi + 0], 4
  paddd xmm10, xmm13
  sha256msg2 xmm10, xmm12
  movdqa [rdi + 128], xmm10
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 224]
  sha256rnds2 xmm2, xmm1
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm1, xmm2
  movdqa xmm15, [rdi + 144]
  sha256msg1 xmm15, [rdi + 208]
  movdqa xmm13, xmm14
  palignr xmm13, [rdi + 16], 4
  paddd xmm15, xmm13
  sha256msg2 xmm15, xmm14
  movdqa [rdi + 144], xmm15
  movdqa xmm0, xmm15
  paddd xmm0, [rip + .Lk + 224]
  sha256rnds2 xmm4, xmm3
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm3, xmm4
  movdqa xmm12, [rdi + 160]
  sha256msg1 xmm12, [rdi + 224]
  movdqa xmm13, xmm9
  palignr xmm13, [rdi + 32], 4
  paddd xmm12, xmm13
  sha256msg2 xmm12, xmm9
  movdqa [rdi + 160], xmm12
  movdqa xmm0, xmm12
  paddd xmm0, [rip + .Lk + 224]
  sha256rnds2 xmm6, xmm5
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm5, xmm6
  movdqa xmm14, [rdi + 176]
  sha256msg1 xmm14, [rdi + 240]
  movdqa xmm13, xmm11
  palignr xmm13, [rdi + 48], 4
  paddd xmm14, xmm13
  sha256msg2 xmm14, xmm11
  movdqa [rdi + 176], xmm14
  movdqa xmm0, xmm14
  paddd xmm0, [rip + .Lk + 224]
  sha256rnds2 xmm8, xmm7
  pshufd xmm0, xmm0, 0x0e
  sha256rnds2 xmm7, xmm8
  movdqa xmm9, [rdi + 192]
  sha256msg1 xmm9, [rdi + 0]
  movdqa xmm13, xmm10
  palignr xmm13, [rdi + 64], 4
  paddd xmm9, xmm13
  sha256msg2 xmm9, xmm10
  movdqa xmm0, xmm9
  paddd xmm0, [rip + .Lk + 240]
  sha256rnds2 xmm2, xmm1
  movdqa xmm11, [rdi + 208]
  sha256msg1 xmm11, [rdi + 16]
  movdqa xmm13, xmm15
  palignr xmm13, [rdi + 80], 4
  paddd xmm11, xmm13
  sha256msg2 xmm11, xmm15
  movdqa xmm0, xmm11
  paddd xmm0, [rip + .Lk + 240]
  sha256rnds2 xmm4, xmm3
  movdqa xmm10, [rdi + 224]
  sha256msg1 xmm10, [rdi + 32]
  movdqa xmm13, xmm12
  palignr xmm13, [rdi + 96], 4
  paddd xmm10, xmm13
  sha256msg2 xmm10, xmm12
  movdqa xmm0, xmm10
  paddd xmm0, [rip + .Lk + 240]
  sha256rnds2 xmm6, xmm5
  movdqa xmm15, [rdi + 240]
  sha256msg1 xmm15, [rdi + 48]
  movdqa xmm13, xmm14
  palignr xmm13, [rdi + 112], 4
  paddd xmm15, xmm13
  sha256msg2 xmm15, xmm14
  movdqa xmm0, xmm15
  paddd xmm0, [rip + .Lk + 240]
  sha256rnds2 xmm8, xmm7
  movdqa [rdi + 320], xmm2
  movdqa [rdi + 336], xmm4
  movdqa [rdi + 352], xmm6
  movdqa [rdi + 368], xmm8
  ret
.size switcher_shani_group, .-switcher_shani_group
.section .rodata, "a", @progbits
.p2align 6
.Lk:
.long 0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5
.long 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5
.long 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3
.long 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174
.long 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc
.long 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da
.long 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7
.long 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967
.long 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13
.long 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85
.long 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3
.long 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070
.long 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5
.long 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3
.long 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208
.long 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
.Lpad2:
.long 0x80000000, 0x00000000, 0x00000000, 0x00000000
.Lpad3:
.long 0x00000000, 0x00000000, 0x00000000, 0x00000100
.Lpadding_keys:
.long 0x5807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf274
.Liv_abef:
.long 0x9b05688c, 0x510e527f, 0xbb67ae85, 0x6a09e667
.Liv_cdgh:
.long 0x5be0cd19, 0x1f83d9ab, 0xa54ff53a, 0x3c6ef372
.section .note.GNU-stack, "", @progbits
