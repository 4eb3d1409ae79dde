/** Files of numbers that models name: which there are, whether they may be read, and what they hold. */
package org.neurodsl.data;
