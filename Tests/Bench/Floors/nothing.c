/* The least that a command can cost: a program that does nothing. */
int main(void) { return 0; }
