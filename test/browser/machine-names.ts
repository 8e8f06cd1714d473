/** Names of the internet that lead to this machine in test browsers: their pages are no nearer to it than any other. */
export const publicNames = ['gazette.example', 'pictures.example'] as const;
