/**
 * The two names that the pure core takes from its host besides the language itself. Every JavaScript
 * host has them, and neither touches anything outside.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

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
