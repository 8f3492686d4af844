/** Discord's limits that replies are cut to. Source: Discord's developer documentation, message and component reference. */

/** Characters of a message's content. */
export const MAX_CONTENT = 2000;
/** Characters of all text displays of one message together. */
export const MAX_TEXT_DISPLAYS = 4000;
export const MAX_CUSTOM_ID = 100;
export const MAX_SELECT_OPTIONS = 25;
/** Characters of a select option's label, value or description. */
export const MAX_OPTION_TEXT = 100;
/** Choices of an autocomplete answer, and characters of each. */
export const MAX_CHOICES = 25;
export const MAX_CHOICE_TEXT = 100;
/** Characters of a link, in a button or in a text: longer ones crowd out what they are for. */
export const MAX_BUTTON_URL = 512;
/** Characters of a form's title, or of a label in it. */
export const MAX_FORM_TEXT = 45;
