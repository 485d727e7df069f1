export function canInstallDebianPackages(): boolean;
export function hasDebianBrowsers(): boolean;
export function installDebianPackages(names: string[]): Promise<void>;
