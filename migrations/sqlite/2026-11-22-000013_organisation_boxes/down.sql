DROP TABLE local_boxes;
