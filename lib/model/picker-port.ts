/** Connects the frame that takes the pointer to the script in the page below it. */
export const PICKER_PORT = 'bellwether-picker';
