import { describe, expect, it, vi } from 'vitest';
import { flushPendingText, holdText, onTyping } from './pending-text';
import { TextOwner } from './text-owner';
import { applyEdits, type TextEdit } from '@/text/edits';

function open(text: string) {
  const owner = new TextOwner(text);
  const sent: string[] = [];
  owner.answerTo((answer) => sent.push(answer));
  const view = {
    shown: owner.startText(),
    read: () => view.shown,
    write: (next: string) => void (view.shown = next),
    edit: (edits: readonly TextEdit[]) => void (view.shown = applyEdits(view.shown, edits)),
  };
  const detach = owner.attach(view);
  const type = (next: string) => {
    view.shown = next;
    owner.touch();
  };
  return { owner, sent, view, type, detach };
}

describe('TextOwner', () => {
  it('tells of each key, and answers in the line ends of the file when it is flushed', () => {
    const { owner, sent, type } = open('a\r\n');
    const heard = vi.fn();
    const off = onTyping(heard);
    type('a\nb');
    type('a\nbc');
    off();
    expect(heard).toHaveBeenCalledTimes(2);
    expect(sent).toEqual([]);
    owner.flush();
    owner.flush();
    expect(sent).toEqual(['a\r\nbc']);
  });

  it('hands over at a pause what is whole, and all when somebody needs it now', () => {
    const editor = vi.fn();
    const line = vi.fn();
    const offs = [holdText(editor, { atPause: true }), holdText(line, { atPause: false })];
    flushPendingText({ atPause: true });
    expect([editor, line].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    flushPendingText();
    expect([editor, line].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
    for (const off of offs) off();
    flushPendingText();
    expect(line).toHaveBeenCalledOnce();
  });

  it('starts the next view with what was typed just before the change of views', () => {
    const { owner, sent, type } = open('a\r\n');
    type('a\nb');
    const next = {
      shown: owner.startText(),
      read: () => next.shown,
      write: () => {},
      edit: () => {},
    };
    owner.attach(next);
    expect(next.shown).toBe('a\nb');
    expect(sent).toEqual(['a\r\nb']);
  });

  it('hands over what is typed when its view goes away', () => {
    const { sent, type, detach } = open('a');
    type('ab');
    detach();
    expect(sent).toEqual(['ab']);
  });

  it('keeps a mixed text until it is edited, and gets it back when the edit is undone', () => {
    const { owner, sent, type } = open('a\r\nb\nc');
    type('a\nb\ncd');
    owner.flush();
    type('a\nb\nc');
    owner.flush();
    expect(sent).toEqual(['a\nb\ncd', 'a\r\nb\nc']);
  });

  it('sends a replaced text verbatim', () => {
    const { owner, sent, view } = open('');
    owner.replace('\uFEFFx\r\ny\n');
    expect(sent).toEqual(['\uFEFFx\r\ny\n']);
    expect(view.shown).toBe('x\ny\n');
  });

  it('makes an edit and keeps every other byte, mixed line ends too', () => {
    const { owner, sent, view } = open('\uFEFFa: 1\r\nb: 2\nc: 3\r\n');
    expect(owner.edit(owner.text, [{ from: 10, to: 11, text: '9' }])).toBe(true);
    expect(view.shown).toBe('a: 1\nb: 9\nc: 3\n');
    expect(sent).toEqual(['\uFEFFa: 1\r\nb: 9\nc: 3\r\n']);
    owner.flush();
    expect(sent).toHaveLength(1);
  });

  it('makes no edit that was meant for another text', () => {
    const { owner, sent, view, type } = open('a');
    type('ab');
    expect(owner.edit('a', [{ from: 0, to: 1, text: 'x' }])).toBe(false);
    expect(view.shown).toBe('ab');
    expect(sent).toEqual(['ab']);
  });

  it('takes a new value from outside without answering', () => {
    const { owner, sent, view, type } = open('a');
    type('about to be replaced');
    owner.receive('new\r\n');
    owner.flush();
    expect(view.shown).toBe('new\n');
    expect(sent).toEqual([]);
    type('new\nx');
    owner.flush();
    expect(sent).toEqual(['new\r\nx']);
  });

  it('does not mistake a late echo of its own answers for a new text', () => {
    const { owner, view, type } = open('');
    type('a');
    owner.flush();
    type('ab');
    owner.flush();
    type('abc');
    owner.receive('a');
    owner.receive('ab');
    expect(view.shown).toBe('abc');
  });

  it('takes back a value that it sent earlier, once that was echoed', () => {
    const { owner, view, type } = open('start');
    type('typed');
    owner.flush();
    owner.receive('typed');
    owner.receive('start');
    expect(view.shown).toBe('start');
  });
});
