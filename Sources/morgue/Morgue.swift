/// The executable: it only starts the program.

import Program

@main
enum Morgue {
  static func main() {
    Launch.main()
  }
}
