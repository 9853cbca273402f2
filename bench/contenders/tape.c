/* The plain tape in C: reads a graph from a file, runs it as often as told, prints nanoseconds, value and slopes. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 3;
  int32_t n;
  if (fread(&n, 4, 1, file) != 1) return 4;
  uint8_t *op = malloc(n);
  int32_t *a = malloc(4 * (size_t)n), *b = malloc(4 * (size_t)n);
  double *number = malloc(8 * (size_t)n), *v = malloc(8 * (size_t)n), *g = malloc(8 * (size_t)n);
  if (fread(op, 1, n, file) != (size_t)n || fread(a, 4, n, file) != (size_t)n ||
      fread(b, 4, n, file) != (size_t)n || fread(number, 8, n, file) != (size_t)n)
    return 5;
  fclose(file);
  long runs = atol(argv[2]);
  struct timespec start, end;
  for (long run = -1 - runs / 10; run < runs; run++) {
    if (run == 0) clock_gettime(CLOCK_MONOTONIC, &start);
    for (int32_t i = 0; i < n; i++) {
      double x = v[a[i]], y = v[b[i]];
      switch (op[i]) {
        case 0: case 1: v[i] = number[i]; break;
        case 2: v[i] = x + y; break;
        case 3: v[i] = x - y; break;
        case 4: v[i] = x * y; break;
        case 5: v[i] = -x; break;
        case 6: v[i] = exp(x); break;
        case 7: v[i] = log(x); break;
        case 8: v[i] = 1 / (1 + exp(-x)); break;
        case 9: v[i] = tanh(x); break;
        case 10: v[i] = x * x; break;
        default: v[i] = sin(x);
      }
    }
    memset(g, 0, 8 * (size_t)n);
    g[n - 1] = 1;
    for (int32_t i = n - 1; i >= 0; i--) {
      double own = g[i], y = v[i];
      int32_t j = a[i], k = b[i];
      switch (op[i]) {
        case 0: case 1: break;
        case 2: g[j] += own; g[k] += own; break;
        case 3: g[j] += own; g[k] -= own; break;
        case 4: g[j] += own * v[k]; g[k] += own * v[j]; break;
        case 5: g[j] -= own; break;
        case 6: g[j] += own * y; break;
        case 7: g[j] += own / v[j]; break;
        case 8: g[j] += own * y * (1 - y); break;
        case 9: g[j] += own * (1 - y * y); break;
        case 10: g[j] += own * 2 * v[j]; break;
        default: g[j] += own * cos(v[j]);
      }
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.6f\n%.17g\n", ((end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec)) / (double)runs, v[n - 1]);
  for (int i = 3; i < argc; i++) printf("%.17g\n", g[atol(argv[i])]);
  return 0;
}
