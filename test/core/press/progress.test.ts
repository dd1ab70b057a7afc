import { describe, expect, it } from 'vitest';
import { consultationRows, nextStep, type PressEvent, press } from '../../../src/core/press/index.ts';
import { given } from '../given.ts';
import {
  agreed,
  consulted,
  declined,
  isAgreed,
  isApproved,
  isCirculated,
  isConsulted,
  isDrafted,
  isIssued,
  logged,
  seatOf,
  suggested,
} from './enquiries.ts';

const stepAfter = (...history: readonly PressEvent[]) => nextStep(given(press, ...history).state);

describe('Where each council stands', () => {
  it('has one row for each, in the register’s order', () => {
    expect(consultationRows(given(press, ...isCirculated).state)).toEqual([
      { party: 'maidstone', seat: 'maidstone.chief-executive' },
      { party: 'swale', seat: 'swale.chief-executive' },
      { party: 'tunbridge-wells', seat: 'tunbridge-wells.chief-executive' },
    ]);
  });

  it('shows when each consulted its Leader and agreed the line', () => {
    const rows = consultationRows(
      given(press, ...isCirculated, consulted('swale'), suggested(1), agreed('swale')).state,
    );
    expect(rows[1]).toEqual({
      party: 'swale',
      seat: 'swale.chief-executive',
      consultedAt: '2026-11-26T09:20:00Z',
      agreedAt: '2026-11-26T09:40:00Z',
    });
    expect(rows[0]).not.toHaveProperty('consultedAt');
  });

  it('keeps the consultation and drops the agreement when the line changes', () => {
    for (const row of consultationRows(given(press, ...isAgreed, suggested(2)).state)) {
      expect(row).toHaveProperty('consultedAt');
      expect(row).not.toHaveProperty('agreedAt');
    }
  });

  it('has no rows before anything is logged', () => {
    expect(consultationRows(press.initial)).toEqual([]);
  });
});

describe('What an enquiry waits for', () => {
  it('is first the councils that have not consulted their Leaders', () => {
    expect(stepAfter(...isCirculated, consulted('swale'), suggested(1))).toEqual({
      step: 'consult',
      waitingFor: [seatOf('maidstone'), seatOf('tunbridge-wells')],
    });
  });

  it('is the councils, though it has not yet gone out to any', () => {
    expect(stepAfter(logged)).toEqual({ step: 'consult', waitingFor: [] });
  });

  it('is then a line, and each council’s agreement to it', () => {
    expect(stepAfter(...isConsulted)).toEqual({ step: 'draft' });
    expect(stepAfter(...isDrafted, agreed('maidstone'))).toEqual({
      step: 'agree',
      version: 1,
      waitingFor: [seatOf('swale'), seatOf('tunbridge-wells')],
    });
  });

  it('is then the chair, and then communications', () => {
    expect(stepAfter(...isAgreed)).toEqual({ step: 'approve', version: 1 });
    expect(stepAfter(...isApproved)).toEqual({ step: 'issue', version: 1 });
  });

  it('is every council again when the line changes at the last moment', () => {
    expect(stepAfter(...isApproved, suggested(2))).toMatchObject({ step: 'agree', version: 2 });
  });

  it('is nothing once it is over, or before it begins', () => {
    expect(stepAfter(...isIssued)).toEqual({ step: 'none' });
    expect(stepAfter(...isCirculated, declined)).toEqual({ step: 'none' });
    expect(stepAfter()).toEqual({ step: 'none' });
  });
});
