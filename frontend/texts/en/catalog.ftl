import-kurzname-vergeben = A course with this short name belongs to another publisher already. Please give the folder another name.
import-datum = The date of stand is not valid.
