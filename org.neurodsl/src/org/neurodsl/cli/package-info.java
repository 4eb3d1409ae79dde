/** The command line {@code neurodsl}: one class for each command, all listed in {@link org.neurodsl.cli.Commands}. */
package org.neurodsl.cli;
