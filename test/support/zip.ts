import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { crc32 } from "node:zlib";

/** Packs a folder into a zip without compression: enough for a browser to install it. Returns the file. */
export function zipFolder(folder: string, file: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const path of entries) {
    const name = Buffer.from(relative(folder, path).replaceAll("\\", "/"));
    const content = readFileSync(path);
    const common = header(name, content);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), common, name, content]);
    const central = Buffer.alloc(46);
    central.write("504b01021400", "hex");
    common.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("504b0506", "hex");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  writeFileSync(file, Buffer.concat([...parts, index, end]));
  return file;
}

/** The fields that a zip's local and central headers share: version to extra length. */
function header(name: Buffer, content: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
