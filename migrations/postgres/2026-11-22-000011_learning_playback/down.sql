DROP TABLE playback_positions;
