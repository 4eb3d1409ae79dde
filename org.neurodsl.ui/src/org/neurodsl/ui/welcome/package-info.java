/** The page that a new user meets first. */
package org.neurodsl.ui.welcome;
