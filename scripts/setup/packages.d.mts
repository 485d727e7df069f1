export function hasLockedPackages(root: string): boolean;
export function ensurePackages(root: string): Promise<void>;
