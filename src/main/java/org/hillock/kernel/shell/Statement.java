package org.hillock.kernel.shell;

/**
 * One piece of a cell: what JShell takes at once, or a line that begins with a per cent sign.
 *
 * @param source what to run; JShell's analysis may have added a semicolon at its end
 * @param quiet ends in a semicolon of the user's own: only what is worth a picture or a table is shown
 * @param complete false if the cell ends in the middle of it
 */
record Statement(String source, Place place, boolean magic, boolean quiet, boolean complete) {}
