/** Tests of the command line. */
package org.neurodsl.cli;
