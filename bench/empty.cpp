// A program that does nothing: what starting any C++ program takes.
int main() {}
