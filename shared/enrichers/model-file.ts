import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import manifest from './models/manifest.json' with { type: 'json' };
import { type ModelName, modelFiles } from './models/model-files.ts';

/**
 * Loads the models that ship with the code. This is the one place under enrichers that reads files: a model is part of the program, as
 * code is, only that a bundle can't hold it.
 */

/** A model's file is missing, cut off or altered: the deployment is broken, no input can cause it. */
export class ModelBroken extends Error {
  override readonly name = 'ModelBroken';
}

/** Checks bytes against the manifest's hash; a wrong byte in a weight would never show otherwise. */
export function checkModel(name: ModelName, bytes: Uint8Array): Uint8Array {
  const { sha256, bytes: expected } = manifest[name];
  if (bytes.length !== expected) {
    throw new ModelBroken(`model ${name}: ${bytes.length} bytes where the manifest says ${expected}; restore the file`);
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new ModelBroken(`model ${name}: its SHA-256 is not the manifest's; restore the file or run npm run models`);
  }
  return bytes;
}

function readBytes(name: ModelName): Uint8Array {
  try {
    return readFileSync(modelFiles[name]);
  } catch (error) {
    throw new ModelBroken(`model ${name}: ${(error as Error).message}`);
  }
}

/**
 * The bytes of a model, checked. Callers load on first use and keep what they read.
 *
 * @throws ModelBroken
 */
export const readModel = (name: ModelName): Uint8Array => checkModel(name, readBytes(name));
