/** Tests of the files of numbers that models name. */
package org.neurodsl.data;
