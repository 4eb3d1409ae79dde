/**
 * Knows every problem a user can meet, its words and its quick fixes as data, and writes diagnostics as text, JSON and
 * SARIF. Finders say where and which problem; nothing here knows how it was found or where it is shown.
 */
package org.neurodsl.problem;
