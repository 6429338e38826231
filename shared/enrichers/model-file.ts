import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import manifest from './models/manifest.json' with { type: 'json' };

/**
 * Loads the models that ship with the code. This is the one place under enrichers that reads files: a model is part of the
 * program, as code is, only that a bundle can't hold it. The files stand in `models/` beside this module; bundling copies that folder to the
 * place beside the chunk that holds this module (or one above it).
 */
const places = ['./models/', '../models/'];

/** A model's file is missing, cut off or altered: the deployment is broken, no input can cause it. */
export class ModelBroken extends Error {
  override readonly name = 'ModelBroken';
}

export type ModelName = keyof typeof manifest;

function readBeside(name: string): Uint8Array {
  for (const place of places) {
    try {
      return readFileSync(new URL(place + name, import.meta.url));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new ModelBroken(
    `model ${name}: no such file in ${places.join(' or ')} of ${import.meta.url}; bundle shared/enrichers/models with the code`,
  );
}

/** Checks bytes against the manifest's hash; a wrong byte in a weight would never show otherwise. */
export function checkModel(name: ModelName, bytes: Uint8Array): Uint8Array {
  const { sha256, bytes: expected } = manifest[name];
  if (bytes.length !== expected) {
    throw new ModelBroken(
      `model ${name}: ${bytes.length} bytes where the manifest says ${expected}; run npm run models`,
    );
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new ModelBroken(`model ${name}: its SHA-256 is not the manifest's; run npm run models`);
  }
  return bytes;
}

/**
 * The bytes of a model, checked. Callers load on first use and keep what they read.
 *
 * @throws ModelBroken
 */
export const readModel = (name: ModelName): Uint8Array => checkModel(name, readBeside(name));
