"""The demo press: invented outlets, made from texts and templates. Entry point: tools/make_press.py."""
