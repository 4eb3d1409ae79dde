/** Stage 2, link: names to their targets, and imports. */
package org.neurodsl.scoping;
