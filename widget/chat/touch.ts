// Devices whose keyboard is on the screen and covers half of it.

/** Whether one writes with a keyboard that comes up with the field and covers what is below. */
export const isTouch = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches
