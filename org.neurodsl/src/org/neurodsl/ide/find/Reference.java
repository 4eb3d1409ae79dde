package org.neurodsl.ide.find;

/**
 * A place that names something.
 *
 * @param uri of the file; library files have one of their own
 * @param offset where the name begins
 * @param length of the name
 * @param line from 1
 * @param text of that line, without the blanks around
 * @param column where the name begins in that text, from 0
 * @param declares whether the name is declared there, rather than mentioned
 */
public record Reference(
    String uri, int offset, int length, int line, String text, int column, boolean declares) {}
