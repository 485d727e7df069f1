const HOST = /^(.+)\.(?:lightning\.force|my\.salesforce(?:-setup)?)\.com$/;

/**
 * The two hosts of one Salesforce organisation, from any address of it: Lightning shows the
 * records; the other one signs in and serves Salesforce Classic. To a browser they are two sites.
 * @param host in lower case
 * @returns `null`: not Salesforce
 * @example salesforceHosts('acme--uat.sandbox.my.salesforce.com')?.records // 'acme--uat.sandbox.lightning.force.com'
 */
export function salesforceHosts(host: string): { records: string; classic: string } | null {
  const name = HOST.exec(host)?.[1];
  if (name === undefined) return null;
  return { records: `${name}.lightning.force.com`, classic: `${name}.my.salesforce.com` };
}
