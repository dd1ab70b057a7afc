import type { Directory, Place } from '../../src/app/ports.ts';

export function memoryDirectory(): Directory {
  const places = new Map<string, Place>();
  const where = (holds: (place: Place) => boolean) => [...places.values()].filter(holds);
  return {
    save: async (place) => void places.set(place.key, place),
    get: async (key) => places.get(key),
    forget: async (key) => void places.delete(key),
    meetingPlaces: async (board) => where((place) => place.board === board),
    personalPlaces: async (identity) => where((place) => place.identity === identity),
  };
}
