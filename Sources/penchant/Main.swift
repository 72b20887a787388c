import PenchantCLI

@main
enum Main {
  static func main() async {
    await PenchantMain.run()
  }
}
