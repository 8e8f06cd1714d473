/** Logistic regression in which each weight may point one way only, and is drawn to what is known beforehand. */

export type Rows = readonly (readonly number[])[];
export type Model = { weights: number[]; base: number };
type Data = { rows: Rows; truth: readonly number[]; prior: readonly number[] };

/** How strongly weights are drawn to their prior. */
const pull = 2;

/** The sum that a model gives a row: the log of the odds. */
export function sumOf({ weights, base }: Model, row: readonly number[]): number {
  return row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), base);
}

/** Solves a system of linear equations by elimination, without pivoting: the matrix is positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  rows.forEach((pivot, at) => {
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  });
  const result: number[] = rows.map(() => 0);
  for (const [at, row] of [...rows.entries()].reverse()) {
    const known = result.reduce((sum, value, index) => sum + value * (index > at ? (row[index] ?? 0) : 0), 0);
    result[at] = ((row.at(-1) ?? 0) - known) / (row[at] ?? 1);
  }
  return result;
}

/** One step of Newton's method; the last weight is the base, which is drawn nowhere. */
function step(weights: readonly number[], { rows, truth, prior }: Data): number[] {
  const size = weights.length;
  const slope = weights.map((weight, index) =>
    index < size - 1 ? pull * (weight - (prior[index] ?? 0)) : 0,
  );
  const curve: number[][] = weights.map((_, one) =>
    weights.map((__, two) => (one === two ? (one < size - 1 ? pull : 1e-6) : 0)),
  );
  rows.forEach((row, at) => {
    const odds = row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
    const chance = 1 / (1 + Math.exp(-odds));
    row.forEach((value, one) => {
      if (value === 0) return;
      slope[one] = (slope[one] ?? 0) + value * (chance - (truth[at] ?? 0));
      const line = curve[one] ?? [];
      for (let two = 0; two < size; two++)
        line[two] = (line[two] ?? 0) + value * (row[two] ?? 0) * chance * (1 - chance);
    });
  });
  const change = solve(curve, slope);
  return weights.map((weight, index) => weight - (change[index] ?? 0));
}

/**
 * Fits weights to rows of signals and their truth (1 or 0). `prior` has what is known of each weight, with the
 * sign that it must keep. A weight that comes out on the wrong side is set to nothing, the worst first.
 */
export function fitModel({ rows, truth, prior }: Data): Model {
  const free = prior.map((_, index) => index);
  for (;;) {
    const data = {
      rows: rows.map((row) => [...free.map((index) => row[index] ?? 0), 1]),
      truth,
      prior: free.map((index) => prior[index] ?? 0),
    };
    let weights: number[] = [...free.map(() => 0), 0];
    for (let round = 0; round < 12; round++) weights = step(weights, data);
    const wrong = free
      .map((index, at) => ({ at, lean: (weights[at] ?? 0) * Math.sign(prior[index] ?? 0) }))
      .filter(({ lean }) => lean < 0)
      .sort((one, two) => one.lean - two.lean)[0];
    if (wrong === undefined) {
      const all = prior.map((_, index) => (free.includes(index) ? (weights[free.indexOf(index)] ?? 0) : 0));
      return { weights: all, base: weights.at(-1) ?? 0 };
    }
    free.splice(wrong.at, 1);
  }
}
