import { describe, expect, it } from 'vitest';
import { recognisesPage } from '../../../shared/formats/html/recognise-page.ts';

const sure = (text: string, mediaType?: string) =>
  recognisesPage({ bytes: Buffer.from(text), text, complete: true, ...(mediaType && { mediaType }) });

describe('recognisesPage', () => {
  it.each([
    ['<!DOCTYPE html><html>', 'certain'],
    ['<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">', 'certain'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html>', 'certain'],
    ['<!-- saved --><html lang="de">', 'certain'],
    ['<head><title>x</title>', 'likely'],
    ['<br />\n<b>Deprecated</b>: Function in line 3<!DOCTYPE html><html>', 'likely'],
    ['<article><h1>Title</h1><p>Text.</p></article>', 'likely'],
    ['<div>text</div>', 'possible'],
    ['<rss version="2.0"><channel><description>&lt;html&gt;</description>', 'none'],
    ['<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', 'none'],
    ['<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>', 'none'],
    ['<rdf:RDF xmlns:rdf="x">', 'none'],
    ['plain text about <p> tags', 'none'],
    ['{"html": "<p>x</p>"}', 'none'],
    ['', 'none'],
  ])('%s: %s', (text, confidence) => expect(sure(text)).toBe(confidence));

  it('believes the media type where the markup alone says little', () => {
    expect(sure('<div>text</div>', 'text/html')).toBe('likely');
    expect(sure('Some text<br>and more', 'text/html')).toBe('likely');
  });
});
