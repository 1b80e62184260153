/**
 * The one name that the pure core takes from its host besides the language itself.
 * Every JavaScript host has it, and parsing an address touches nothing outside.
 */
declare class URL {
  constructor(address: string, base?: string);
  static canParse(address: string, base?: string): boolean;
  hash: string;
  hostname: string;
  readonly host: string;
  readonly href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  username: string;
  readonly searchParams: {
    delete(name: string): void;
    keys(): IterableIterator<string>;
    sort(): void;
  };
}
