/** Tests of the search for names. */
package org.neurodsl.ide.find;
