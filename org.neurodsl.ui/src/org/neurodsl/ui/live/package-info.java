/** Models open in editors: for each document the newest {@linkplain org.neurodsl.ide.Snapshot snapshot} of its text. */
package org.neurodsl.ui.live;
