export function step<T>(name: string, work: () => Promise<T>): Promise<T>;
export class SetupError extends Error {}
